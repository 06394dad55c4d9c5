import type { Language } from './language.ts';

const zone = 'Asia/Ho_Chi_Minh';
const dayMs = 86_400_000;

/** Numbers, instants and sizes as the newsroom writes them. Instants are ISO strings, shown in Vietnam's time. */
export interface Format {
  /** 1.234,5 (vi), 1,234.5 (en); at most one decimal. */
  readonly number: (value: number) => string;
  /** Thứ sáu, 07/01/2022 - 21:29 */
  readonly dateTime: (instant: string) => string;
  /** 07/01/2022 */
  readonly date: (instant: string) => string;
  /** 21:29:07 */
  readonly clock: (instant: string) => string;
  /** For a list: 21:29 today, Hôm qua, 07/01 this year, else 07/01/2022. */
  readonly listTime: (instant: string, now: Date) => string;
  /** For a deadline: 21:29 today, else 07/01 21:29. */
  readonly deadline: (instant: string, now: Date) => string;
  /** 1,2 MB */
  readonly bytes: (count: number) => string;
}

type Parts = Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second', string>;

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const partsOf = (at: Date): Parts =>
  Object.fromEntries(partsFormat.formatToParts(at).map(({ type, value }) => [type, value])) as Parts;

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const yesterday: Readonly<Record<Language, string>> = { vi: 'Hôm qua', en: 'Yesterday' };

/** The day's number in Vietnam, for comparing days. */
function dayNumber({ year, month, day }: Parts): number {
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
}

export function createFormat(language: Language): Format {
  const numbers = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  const date = ({ day, month, year }: Parts) => `${day}/${month}/${year}`;
  return {
    number: (value) => numbers.format(value),
    dateTime(instant) {
      const parts = partsOf(new Date(instant));
      // 1970-01-01, day 0, was a Thursday
      const weekday = weekdays[language][(((dayNumber(parts) + 4) % 7) + 7) % 7] ?? '';
      return `${weekday}, ${date(parts)} - ${parts.hour}:${parts.minute}`;
    },
    date: (instant) => date(partsOf(new Date(instant))),
    clock(instant) {
      const { hour, minute, second } = partsOf(new Date(instant));
      return `${hour}:${minute}:${second}`;
    },
    deadline(instant, now) {
      const parts = partsOf(new Date(instant));
      const time = `${parts.hour}:${parts.minute}`;
      return dayNumber(parts) === dayNumber(partsOf(now)) ? time : `${parts.day}/${parts.month} ${time}`;
    },
    listTime(instant, now) {
      const at = partsOf(new Date(instant));
      const today = partsOf(now);
      const age = dayNumber(today) - dayNumber(at);
      if (age === 0) return `${at.hour}:${at.minute}`;
      if (age === 1) return yesterday[language];
      return at.year === today.year ? `${at.day}/${at.month}` : date(at);
    },
    bytes(count) {
      if (count < 1000) return `${numbers.format(count)} B`;
      return count < 1_000_000 ? `${numbers.format(count / 1000)} kB` : `${numbers.format(count / 1_000_000)} MB`;
    },
  };
}
