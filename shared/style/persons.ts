import { casingOf, fold, inPlacement, type Token } from '../language/index.ts';

/** A person's full name in a text: three syllables or four, the first a family name. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The syllables, apart from case and from where the tone mark stands. */
  readonly keys: readonly string[];
  readonly title: Title | null;
}

/** What a person is called beside the name: `Phó Chủ tịch UBND tỉnh`, `Đại tá`. */
export interface Title {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Chủ tịch, giám đốc; for a rank, `rank`: a person has one. */
  readonly office: string;
  readonly isDeputy: boolean;
  /** The body, small and spelled out: `ủy ban nhân dân tỉnh`; behind a name it may run on into the sentence. */
  readonly of: string;
}

/** A person called by the last syllable alone: `ông Tùng`. */
export interface Called {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const families = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Đào Lương Lưu Phùng Tạ Hà Mai Tô Chu Cao Quách Vương Thái Lâm La Hứa Lại Nghiêm Kiều Tống Từ Doãn Giang Văn Thạch Sơn'.split(
    ' ',
  ),
);
/** Streets, schools and the like are called by persons' names. */
const namesakes =
  /(?:đường|(?<!thành )phố|phường|trường|THPT|THCS|học|viện|cầu|chợ|hẻm|ngõ|giải|quỹ|hồ|viên|lăng|tượng|trại|tàu|dốc|hầm)\s+$/iu;
const callings =
  /(?<![\p{L}\p{M}])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Bb]ị cáo|[Bb]ị can|[Nn]ghi phạm|[Đđ]ối tượng) (\p{Lu}\p{Ll}+)(?![\p{L}\p{M}]|[ -]\p{Lu})/gu;
const offices =
  'tổng bí thư|bí thư|chủ tịch|tổng giám đốc|giám đốc|cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|trưởng ban|trưởng phòng|trưởng công an|chi cục trưởng|chánh văn phòng|chánh thanh tra|tổng biên tập';
const ranks =
  'đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy';
const titled = new RegExp(`(?<![\\p{L}\\p{M}])(?:(?:(phó) )?(${offices})|(${ranks}))(?![\\p{L}\\p{M}])`, 'giu');
/** A title of another time is another title. */
const elsewhen = /nguyên|cựu|khi đó|lúc đó|khi ấy|tân |bổ nhiệm|giữ chức|thăng|phong|bầu|quyền|kiêm|thay/iu;

export const syllableKey = (word: string): string => inPlacement(word.toLowerCase(), 'old');
export const bareKey = (key: string): string => fold(key);

function titleBefore(text: string, nameAt: number): Title | null {
  const from = Math.max(0, nameAt - 80);
  const clause = /[^,.;:()“”"–]*$/u.exec(text.slice(from, nameAt));
  if (!clause || elsewhen.test(clause[0])) return null;
  const base = from + clause.index;
  const last = [...clause[0].matchAll(titled)].at(-1);
  if (!last) return null;
  const start = base + last.index;
  const end = start + last[0].length;
  const of = text.slice(end, nameAt).trim().toLowerCase();
  const office = last[3] === undefined ? (last[2] ?? '').toLowerCase() : 'rank';
  // a rank stands right before the name; words like `và` lead to another person
  if ((office === 'rank' && of !== '') || / (?:và|cùng|với|cho|của ông|của bà|là|do|được) /u.test(` ${of} `))
    return null;
  return { start, end, text: text.slice(start, end), office, isDeputy: last[1] !== undefined, of: spelledOut(of) };
}

const apposition = new RegExp(
  `^\\s*[,–(-]\\s*(?:hiện là )?((phó )?(${offices}))(?![\\p{L}\\p{M}])((?:(?! - )[^,.;:()“”"–])*)`,
  'iu',
);

/** `ông Nguyễn Văn Tùng, Chủ tịch UBND tỉnh, nói`; not the title of whoever is named next. */
function titleAfter(text: string, nameEnd: number, nextName: number): Title | null {
  const match = apposition.exec(text.slice(nameEnd, nameEnd + 90));
  if (!match) return null;
  const [whole, title = '', deputy, office = '', of = ''] = match;
  const start = nameEnd + whole.length - of.length - title.length;
  if (nextName < nameEnd + whole.length + 1 || elsewhen.test(of)) return null;
  const end = start + title.length;
  const body = spelledOut(of.trim().toLowerCase());
  return { start, end, text: title, office: office.toLowerCase(), isDeputy: deputy !== undefined, of: body };
}

const shortForms: readonly (readonly [RegExp, string])[] = (
  [
    ['ubnd', 'ủy ban nhân dân'],
    ['hđnd', 'hội đồng nhân dân'],
    ['hđqt', 'hội đồng quản trị'],
    ['tp\\.? ?hcm', 'thành phố hồ chí minh'],
    ['tp\\.?', 'thành phố'],
    ['tx\\.?', 'thị xã'],
  ] as const
).map(([short, long]) => [new RegExp(`(?<![\\p{L}\\p{M}])${short}(?![\\p{L}\\p{M}])`, 'gu'), long]);

const spelledOut = (of: string): string =>
  shortForms.reduce((text, [short, long]) => text.replace(short, long), of.replaceAll('uỷ', 'ủy')).replace(/\s+/g, ' ');

/** The full names in a text, in order. */
export function namesIn(text: string, all: readonly Token[]): Named[] {
  const found: Omit<Named, 'title'>[] = [];
  for (let at = 0; at < all.length; at++) {
    const first = all[at];
    if (!first || !families.has(first.text)) continue;
    let to = at;
    for (let next = all[to + 1]; next?.kind === 'word' && casingOf(next.text) === 'initial'; next = all[to + 1]) {
      if (text.slice(all[to]?.end, next.start) !== ' ') break;
      to++;
    }
    const count = to - at + 1;
    const last = all[to];
    if (last && (count === 3 || count === 4) && !namesakes.test(text.slice(Math.max(0, first.start - 12), first.start)))
      found.push({
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        keys: all.slice(at, to + 1).map((token) => syllableKey(token.text)),
      });
    at = Math.max(at, to);
  }
  return found.map((name, at) => ({
    ...name,
    title: titleBefore(text, name.start) ?? titleAfter(text, name.end, found[at + 1]?.start ?? Infinity),
  }));
}

/** The persons whom a text calls by one syllable. */
export const calledIn = (text: string): Called[] =>
  [...text.matchAll(callings)].map((match) => {
    const [, name = ''] = match;
    const end = match.index + match[0].length;
    return { start: end - name.length, end, key: syllableKey(name) };
  });
