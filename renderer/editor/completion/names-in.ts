const syllable = String.raw`\p{Lu}[\p{Ll}\p{M}]*`;
/** Two to six capitalised syllables with a blank between, as names of persons, places and bodies are written. */
const names = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${syllable}(?: ${syllable}){1,5}(?![\p{L}\p{M}])`, 'gu');

/** Bodies and titles go on in small letters (`Sở Nông nghiệp`, `Phó Chủ tịch`): a part of them is no name. */
const noName = '(?:Bộ|Sở|Ban|Phòng|Cục|Vụ|Viện|Hội|Trường|Ủy|Uỷ|Tổng|Phó|Chủ|Bí|Giám|Chánh) ';
const goesOnSmall = new RegExp(`^${noName}`, 'u');

const titles =
  'Tổng Bí thư|Bí thư|Chủ tịch|Tổng giám đốc|Tổng Giám đốc|Giám đốc|Bộ trưởng|Thứ trưởng|Cục trưởng|Vụ trưởng|Viện trưởng|Hiệu trưởng|Trưởng ban|Trưởng phòng|Trưởng Công an|Chánh án|Chánh Thanh tra|Chánh Văn phòng|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Giáo sư|Tiến sĩ|Bác sĩ|Luật sư';
/** A title and the name it leads to, with at most six words between: `Phó Chủ tịch UBND tỉnh Trần Thị Lụa`. */
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:Phó )?(?:${titles})(?: [\p{L}\p{M}]+){0,6}? (?!${noName})${syllable}(?: ${syllable}){1,3}(?! ${syllable}|[\p{L}\p{M}])`,
  'gu',
);

/** Words that stand large only because a sentence begins with them, or that lead to a name without being of it. */
const leading = new Set(
  'ông bà anh chị cô chú bác em cụ tại ở từ theo với và trong khi sau trước do vì nếu để cùng nhưng còn đến tới gần ngoài trên dưới về cả sáng trưa chiều tối đêm hôm ngày tháng năm riêng ngay'.split(
    ' ',
  ),
);

const beginsSentence = /(?:^|[.!?…:;“"”(–-])\s*$/u;

/** The names of at least two syllables in a text, with the titles that lead to them. */
export function namesIn(text: string): string[] {
  const found: string[] = [];
  for (const { 0: whole, index } of text.matchAll(names)) {
    const [first = '', ...rest] = whole.split(' ');
    const isLed = leading.has(first.toLowerCase()) && beginsSentence.test(text.slice(0, index));
    const name = isLed ? rest : [first, ...rest];
    if (name.length >= 2 && !goesOnSmall.test(name.join(' '))) found.push(name.join(' '));
  }
  return [...found, ...Array.from(text.matchAll(titled), ([whole]) => whole)];
}
