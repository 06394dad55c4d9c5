/** 0 is Sunday, as in Date. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A weekday that a text names beside a date. */
export interface DatedWeekday {
  readonly start: number;
  readonly end: number;
  /** The weekday's own words inside the text. */
  readonly name: { readonly start: number; readonly end: number; readonly text: string };
  readonly weekday: Weekday;
  readonly day: number;
  readonly month: number;
  /** Null where the text leaves it to the reader. */
  readonly year: number | null;
}

const words = ['chủ nhật', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'] as const;
const numbers: Readonly<Record<string, Weekday>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  bốn: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  2: 1,
  3: 2,
  4: 3,
  5: 4,
  6: 5,
  7: 6,
};

const weekday = '(?:thứ\\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|chủ\\s+nhật|T[2-7]|CN)';
const date =
  '(?<day>\\d{1,2})(?:\\s*(?:/|-)\\s*(?<month>\\d{1,2})(?:\\s*[/-]\\s*(?<year>\\d{4}))?|\\.(?<monthDot>\\d{1,2})\\.(?<yearDot>\\d{4})|\\s+tháng\\s+(?<monthWord>\\d{1,2})(?:(?:,|\\s+năm)?\\s+(?<yearWord>\\d{4}))?)(?![\\d/]|[.,-]\\d|\\s*\\(?(?:âm|ÂL|AL)(?!\\p{L}))';
const nameThenDate = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(?<name>${weekday})(?:\\s*,\\s*(?:ngày\\s+)?|\\s+ngày\\s+|\\s*\\(\\s*(?:ngày\\s+)?)${date}(?:(?<=\\([^()]*)\\s*\\))?`,
  'giu',
);
const dateThenName = new RegExp(`(?<![\\p{L}\\p{N}./,-])${date}\\s*\\(\\s*(?<name>${weekday})\\s*\\)`, 'giu');

/** `lần thứ ba, 24/11` counts; a weekday opens a sentence or follows a word of time. */
const counts =
  /(?:^|[^\p{L}])(?:lần|hạng|vị trí|người|con|đứa|tập|kỳ|kì|vụ|hiệp|trận|bàn|phần|cuốn|giải|đợt|khóa|khoá|mùa|năm|tháng|tuần|cấp|bước|điểm|bên|nước|loại|top|đứng|về|thế hệ|ngôi|xếp|số|giai đoạn)\s+$/iu;

const weekdayOf = (name: string): Weekday | null => {
  const lower = name.toLowerCase();
  if (lower === 'cn' || lower.startsWith('chủ')) return 0;
  return numbers[lower.replace(/^thứ\s+|^t/, '')] ?? null;
};

/** The weekdays with dates in a text, in order. */
export function datedWeekdays(text: string): DatedWeekday[] {
  if (!/thứ|chủ\s+nhật|T[2-7]|CN/i.test(text)) return [];
  const found: DatedWeekday[] = [];
  for (const pattern of [nameThenDate, dateThenName])
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const name = groups['name'] ?? '';
      const named = weekdayOf(name);
      const month = Number(groups['month'] ?? groups['monthDot'] ?? groups['monthWord']);
      const year = groups['year'] ?? groups['yearDot'] ?? groups['yearWord'];
      const nameAt = match.index + match[0].lastIndexOf(name);
      const abbreviated = name.length < 3 && name !== name.toUpperCase();
      if (named === null || abbreviated || counts.test(text.slice(0, nameAt))) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        name: { start: nameAt, end: nameAt + name.length, text: name },
        weekday: named,
        day: Number(groups['day']),
        month,
        year: year === undefined ? null : Number(year),
      });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** The weekday of a calendar day, or null if there is no such day. */
export function weekdayOn(year: number, month: number, day: number): Weekday | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (date.getUTCDay() as Weekday) : null;
}

/** The year in which day and month lie nearest to a day (ISO): on 2022-01-07, 31/12 is of 2021. */
export function nearestYear(month: number, day: number, to: string): number {
  const year = Number(to.slice(0, 4));
  const at = Date.parse(to);
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - at);
  return [year, year - 1, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** A weekday written the way another one is: T2 → T3, thứ 2 → thứ 3, Thứ Hai → Thứ Ba, Chủ nhật → Thứ hai. */
export function weekdayLike(name: string, day: Weekday): string {
  if (/^(?:T\d|CN)$/.test(name)) return day === 0 ? 'CN' : `T${day + 1}`;
  const capital = name.charAt(0) !== name.charAt(0).toLowerCase();
  const second = name.split(/\s+/)[1] ?? '';
  const secondCapital = second !== second.toLowerCase();
  const cased = (word: string, upper: boolean) => (upper ? word.charAt(0).toUpperCase() + word.slice(1) : word);
  if (day === 0) return `${cased('chủ', capital)} ${cased('nhật', secondCapital)}`;
  const number = /\d/.test(second) ? `${day + 1}` : cased(words[day], secondCapital);
  return `${cased('thứ', capital)} ${number}`;
}

/** The plain name, for sentences. */
export const weekdayName = (day: Weekday): string => (day === 0 ? 'chủ nhật' : `thứ ${words[day]}`);
