import { z } from 'zod';
import type { Match } from '../rule.ts';
import { eachRule, kind } from './kind.ts';

const options = z.strictObject({
  /** 7/1, 7-1 or 7.1 */
  separator: z.enum(['/', '-', '.']).optional(),
  /** never: 7/1; always: 07/01. */
  zero: z.enum(['never', 'always']).optional(),
  /** h: 7h30; giờ: 7 giờ 30; colon: 7:30. */
  time: z.enum(['h', 'giờ', 'colon']).optional(),
});

/** A day and a month stand behind such a word, else 5-6 might be a range and 3/4 a fraction. */
const day =
  /(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|từ|đến|tới|qua|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?(?: ngày)?)\s+\(?$/iu;
/** After a date in a row: `từ 5-1 đến 7-1`, `5-1, 6-1`. */
const written =
  /(?<![\p{L}\p{N}/.,-])(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})(?:\k<sign>(?<year>\d{4}))?(?![\p{L}\p{N}/-]|[.,]\d)/gu;
const clock =
  /(?<![\p{L}\p{N}:/.,-])(?<hour>[01]?\d|2[0-4])(?:(?<sign>[hg:])(?<minute>[0-5]\d)(?:ph?|phút)?|(?<word> giờ )(?<minutes>[0-5]?\d)(?: phút)?)(?![\p{L}\p{N}:]|[.,]\d|\s*(?:tỷ lệ|-\s*\d+:))/gu;

/** How dates and times of day are written. */
export const date = kind({
  name: 'date',
  purpose: { vi: 'Ngày tháng, giờ', en: 'Dates and times' },
  options,
  category: 'typography',
  message: { vi: '“{found}” viết “{fix}”. {why}', en: '“{found}” is written “{fix}”. {why}' },
  compile: (rules) =>
    eachRule(rules, ({ options: { separator, zero, time } }, { text }) => [
      ...(separator || zero ? dates(text, separator, zero) : []),
      ...(time ? times(text, time) : []),
    ]),
});

function dates(
  text: string,
  separator: string | undefined,
  zero: 'never' | 'always' | undefined,
): Omit<Match, 'rule'>[] {
  return [...text.matchAll(written)].flatMap(({ 0: found, index, groups = {} }) => {
    const { day: d = '', sign = '', month: m = '', year } = groups;
    if (Number(d) < 1 || Number(d) > 31 || Number(m) < 1 || Number(m) > 12) return [];
    const isDate = year !== undefined || day.test(text.slice(Math.max(0, index - 30), index));
    if (!isDate) return [];
    const shown = (part: string): string =>
      zero === 'never' ? `${Number(part)}` : zero === 'always' ? part.padStart(2, '0') : part;
    const parts = [shown(d), shown(m), ...(year === undefined ? [] : [year])];
    const fix = parts.join(separator ?? sign);
    return fix === found ? [] : [{ offset: index, length: found.length, fixes: [fix] }];
  });
}

/** After such words 7:30 is a time of day; a score or a scale is none. */
const hour = /(?:lúc|khoảng|từ|đến|tới|hồi|trước|sau|sáng|trưa|chiều|tối|đêm|vào|gần|giờ)\s+$/iu;

function times(text: string, style: 'h' | 'giờ' | 'colon'): Omit<Match, 'rule'>[] {
  return [...text.matchAll(clock)].flatMap(({ 0: found, index, groups = {} }) => {
    const { hour: h = '', sign, word } = groups;
    const minute = (groups['minute'] ?? groups['minutes'] ?? '').padStart(2, '0');
    if (sign === ':' && !hour.test(text.slice(Math.max(0, index - 12), index))) return [];
    if (word === undefined && sign === undefined) return [];
    const plain = `${Number(h)}`;
    const fix =
      style === 'h' ? `${plain}h${minute}` : style === 'colon' ? `${plain}:${minute}` : `${plain} giờ ${minute}`;
    return fix === found ? [] : [{ offset: index, length: found.length, fixes: [fix] }];
  });
}
