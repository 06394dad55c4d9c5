import type { Token } from '../../language/index.ts';
import { wordKey } from '../kinds/phrase.ts';

/** A figure, a day or a span of years that a text tells, with the words it stands among. */
export interface Told {
  readonly what: 'number' | 'date' | 'period';
  /** As it is compared: 1.500 is 1500, 07/01/2022 is 7/1, 2016 - 2021 is 2016-2021. */
  readonly value: string;
  /** Of a date; empty where the text leaves it to the reader. */
  readonly year: string;
  /** What is counted (`hộ dân`); of a date, the part of the day or what happens then; of a span, `giai đoạn`. */
  readonly of: string;
  readonly start: number;
  readonly end: number;
  /** more: `hơn 1.500`; less: `gần 1.500`; rough: one end of a span, an ordinal, a share of a sum. */
  readonly about: 'exact' | 'more' | 'less' | 'rough';
  /** Pairs of words around it: what two tellings of one thing have in common. */
  readonly near: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** So many words on either side tell what a figure is about. */
const reach = 12;
const more = words('hơn trên quá');
const less = words('gần ngót dưới');
/** Before a figure that is no count of its own: `khoảng 20`, `tập 12`, `thêm 3`, `cùng 91 bị cáo`. */
const rough = words(
  'khoảng chừng xỉ ước tới non từ đến thêm thiểu đa nhất thứ số điều khoản luật km lộ hàng tập kỳ khóa top tốp hạng hẻm tổ lớp phường quận khu kênh vòng tuần cùng riêng chỉ còn tăng giảm hết được mùng ngày tháng năm',
);
/** In the sentence before a fact: another time, another part. */
const otherPart =
  /(?<![\p{L}])(?:riêng|cùng với|trong đó|trước đó|bên cạnh|ngoài ra|cùng kỳ|trong số|còn lại|khác|dự kiến|toàn quốc|dự báo)(?![\p{L}])/iu;
const dayPart = /(?<!\p{L})(sáng|trưa|chiều|tối|đêm)(?: ngày)? \(?$/iu;
const happens =
  /(?<!\p{L})(khai mạc|bế mạc|diễn ra|tổ chức|ra mắt|khởi công|khánh thành|xét xử|khởi hành|kết thúc|công chiếu|phát sóng|hiệu lực|hạn cuối|hạn chót|thông xe|khởi chiếu|lên sóng|chung kết|đến hết|mở bán|khai trương)(?: (?:vào|từ|trong|hôm|lúc|khoảng|ngày|sáng|trưa|chiều|tối|đêm|\d{1,2}h\d{0,2}))* \(?$/iu;
const dayWord = /(?<!\p{L})(?:ngày|hôm) \(?$/iu;
const spelled = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, at) => [word, `${at + 1}`]),
);
const periods = words('đoạn kỳ kì khóa học giải năm');
const dayAndMonth = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/;
const plainNumber = /^\d+(?:[.,]\d+)*$/;
const years = /^((?:19|20)\d\d)[-–]((?:19|20)\d\d)$/;
const year = /^(?:19|20)\d\d$/;

/** The figures, days and spans of years in a text, in order; small numbers in words are told too. */
export function toldIn(text: string, tokens: readonly Token[]): Told[] {
  const found: Told[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || (token.kind !== 'number' && !spelled.has(token.text))) continue;
    const [next, second] = [tokens[at + 1], tokens[at + 2]];
    const isSpan = year.test(token.text) && /^[-–]$/.test(next?.text ?? '') && year.test(second?.text ?? '');
    const last = isSpan ? at + 2 : at;
    const one = read(isSpan ? `${token.text}-${second?.text}` : token.text, tokens, at, last, text);
    const end = tokens[last]?.end ?? token.end;
    if (one) found.push({ year: '', about: 'rough', ...one, start: token.start, end, near: pairs(tokens, at, last) });
    at = last;
  }
  return found;
}

type Read = Pick<Told, 'what' | 'value' | 'of'> & Partial<Pick<Told, 'year' | 'about'>>;

function read(written: string, tokens: readonly Token[], from: number, to: number, text: string): Read | null {
  const start = tokens[from]?.start ?? 0;
  const before = sentenceBefore(text, start);
  const word = tokens[from - 1];
  const wordBefore = word?.kind === 'word' ? wordKey(word.text) : '';
  const [, first, last] = years.exec(written) ?? [];
  if (first !== undefined)
    return periods.has(wordBefore)
      ? { what: 'period', value: `${first}-${last}`, of: wordBefore, about: 'exact' }
      : null;
  const [, day, month, inYear = ''] = dayAndMonth.exec(written) ?? [];
  if (day !== undefined) {
    const isDay = Number(day) > 0 && Number(day) <= 31 && Number(month) > 0 && Number(month) <= 12;
    const of = (happens.exec(before) ?? dayPart.exec(before))?.[1]?.toLowerCase() ?? '';
    if (!isDay || (inYear === '' && of === '' && !dayWord.test(before))) return null;
    return {
      what: 'date',
      value: `${Number(day)}/${Number(month)}`,
      year: inYear,
      of,
      about: otherPart.test(before) ? 'rough' : 'exact',
    };
  }
  const of = countedAfter(tokens, to + 1);
  const spelledOut = spelled.get(written);
  if (spelledOut !== undefined) return { what: 'number', value: spelledOut, of };
  if (!plainNumber.test(written)) return null;
  const value = written.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '').replace(/^0+(?=\d)/, '');
  return { what: 'number', value, of, about: howExact(wordBefore, before, tokens, from, to) };
}

/** So far back it is looked, at most. */
const sentenceReach = 160;

function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - sentenceReach), start);
  return /[^.;!?]*$/.exec(before.replace(/(?<=\d)[.,](?=\d)|\.(?=\S)/g, ' '))?.[0] ?? '';
}

function howExact(word: string, before: string, tokens: readonly Token[], from: number, to: number): Told['about'] {
  const [previous, next] = [tokens[from - 1], tokens[to + 1]];
  if (more.has(word)) return 'more';
  if (less.has(word)) return 'less';
  const isBound = /^[-–+/]$/.test(previous?.text ?? '') || /^[-–+/]$/.test(next?.text ?? '');
  const isOthers = tokens.slice(to + 1, to + 5).some(({ text }) => text === 'khác');
  return isBound || isOthers || rough.has(word) || otherPart.test(before) ? 'rough' : 'exact';
}

/** The two words that follow: what is counted. */
function countedAfter(tokens: readonly Token[], from: number): string {
  const run: string[] = [];
  for (let token = tokens[from]; token?.kind === 'word' && run.length < 2; token = tokens[from + run.length])
    run.push(wordKey(token.text));
  return run.join(' ');
}

function pairs(tokens: readonly Token[], from: number, to: number): Set<string> {
  const keys = (part: readonly Token[]): string[] =>
    part.flatMap((token) => (token.kind === 'word' ? [wordKey(token.text)] : []));
  const all = [...keys(tokens.slice(Math.max(0, from - reach), from)), ...keys(tokens.slice(to + 1, to + 1 + reach))];
  return new Set(all.slice(1).map((word, at) => `${all[at]} ${word}`));
}
