import { type Photo, placeOf } from './photo.ts';

/** A newsroom's short form of words that are typed often: `nvt` for `Nguyễn Văn Tùng`. */
export interface TextCode {
  readonly code: string;
  readonly text: string;
}

/** What a code may be made of: letters and digits, so that it can stand between two signs of equality. */
export const textCodeShape = /^[\p{L}\p{N}]{1,24}$/u;

/**
 * A list of codes, one a line: the code, a sign that parts (arrow, tab, comma, semicolon, equality) and the words, as a
 * spreadsheet copies or saves them. Of a code that stands twice the later line counts; other lines are left out.
 */
export function readTextCodes(list: string): TextCode[] {
  const found = new Map<string, TextCode>();
  for (const line of list.normalize('NFC').split(/\r?\n/)) {
    const [, code = '', words = ''] = /^\s*"?([^\s"→\t,;=]+)"?\s*(?:→|->|[\t,;=])\s*(.+?)\s*$/u.exec(line) ?? [];
    const text = /^".*"$/s.test(words) ? words.slice(1, -1).replaceAll('""', '"') : words;
    if (textCodeShape.test(code) && text !== '') found.set(code.toLowerCase(), { code: code.toLowerCase(), text });
  }
  return [...found.values()];
}

/** The same list as CSV (RFC 4180), which readTextCodes and spreadsheets read. */
export const writeTextCodes = (codes: readonly TextCode[]): string =>
  codes.map(({ code, text }) => `${code},${/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text}`).join('\n');

/** Puts words for every code that stands between two signs of equality (`=nvt=`); one that is not known stays. */
export function expandTextCodes(text: string, codes: readonly TextCode[]): string {
  if (!text.includes('=') || codes.length === 0) return text;
  const words = new Map(codes.map((one) => [one.code, one.text]));
  return text.replace(/=([\p{L}\p{N}]{1,24})=/gu, (whole, code: string) => words.get(code.toLowerCase()) ?? whole);
}

/** Puts what is known of a photo for `{ngày}`, `{nơi}` and `{tác giả}`; what is not known stays, to be seen. */
export function expandPhotoVariables(text: string, photo: Photo): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(photo.takenAt) ?? [];
  const values: Readonly<Record<string, string>> = {
    ngày: day === undefined ? '' : `${Number(day)}/${Number(month)}/${year}`,
    nơi: placeOf(photo),
    'tác giả': photo.creator,
  };
  return text.replace(/\{(ngày|nơi|tác giả)\}/gu, (whole, name: string) => values[name] || whole);
}
