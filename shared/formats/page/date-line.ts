/** A line that only says when a page was published, and perhaps by whom. */
export interface DateLine {
  /** `2022-01-07` */
  readonly day: string;
  /** What stood before or after the date: an author's name; empty if nothing. */
  readonly rest: string;
}

const weekday = /(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|cn)\s*,?/giu;
const clock = /(?:lúc\s*)?\b\d{1,2}\s*(?::|h|giờ|g)\s*\d{2}(?:\s*:\s*\d{2})?(?:\s*(?:phút|am|pm|sa|ch))?/giu;
const zone = /\(?\s*(?:gmt|utc)\s*[+-]\s*\d{1,2}(?::?\d{2})?\s*\)?/giu;
const numeric = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/gu;
const iso = /\b(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/gu;
const spelled = /(?:ngày\s*)?\b(\d{1,2})\s*(?:tháng|th)\s*(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4})\b/giu;
const labels =
  /(?:cập nhật(?:\s*lúc)?|đăng(?:\s*lúc)?|ngày đăng|xuất bản|ngày xuất bản|đăng ngày|thời gian|ngày)\s*:?/giu;
const joints = /^[\s,|•·\-–—:()]+|[\s,|•·\-–—:()]+$/gu;

/** Reads a line as a date line, or null: nothing but a date and time, labels, and at most a short name may be in it. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 120) return null;
  let day: string | null = null;
  const take = (year: string, month: string, date: string): string => {
    day ??= calendarDay(Number(year), Number(month), Number(date));
    return ' | ';
  };
  let rest = line
    .replace(zone, ' ')
    .replace(iso, (_, year: string, month: string, date: string) => take(year, month, date))
    .replace(spelled, (_, date: string, month: string, year: string) => take(year, month, date))
    .replace(numeric, (_, date: string, month: string, year: string) => take(year, month, date));
  if (day === null) return null;
  rest = rest.replace(clock, ' ').replace(weekday, ' ').replace(labels, ' ');
  const parts = rest
    .split(/[|•·]|\s[-–—]\s/u)
    .map((part) => part.replace(joints, '').trim())
    .filter((part) => part !== '');
  if (parts.length > 2 || parts.some((part) => part.split(/\s+/u).length > 6 || /[.!?;]/.test(part))) return null;
  return { day, rest: parts.at(0) ?? '' };
}

function calendarDay(year: number, month: number, date: number): string | null {
  const found = new Date(Date.UTC(year, month - 1, date));
  const real = found.getUTCMonth() === month - 1 && found.getUTCDate() === date && year > 1900 && year < 2200;
  return real ? found.toISOString().slice(0, 10) : null;
}
