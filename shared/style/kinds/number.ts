import { z } from 'zod';
import type { Token } from '../../language/index.ts';
import type { Match } from '../rule.ts';
import { eachRule, kind } from './kind.ts';

const options = z.strictObject({
  /** comma: 1.234,5 (the law's way: Nghị định 86/2012); point: 1,234.5. */
  decimal: z.enum(['comma', 'point']).optional(),
  /** tight: 5%; spaced: 5 %. */
  percent: z.enum(['tight', 'spaced']).optional(),
  /** Signs of units (kg, km, m2, ha…) and how they stand behind a number. */
  units: z.array(z.string().min(1).max(20)).max(500).default([]),
  unit: z.enum(['tight', 'spaced']).optional(),
  /** Numbers from this many digits on have their thousands parted: 4 makes 1234 into 1.234 before a counted word. */
  part: z.int().min(4).max(9).optional(),
});

/** What is counted or measured: only beside such a word a number is surely one. */
const counted =
  /^(?:%|tỷ|tỉ|triệu|nghìn|ngàn|vạn|trăm|đồng|usd|euro|người|hộ|con|cây|chiếc|xe|bài|trường|xã|thôn|ca|vụ|lần|ha|km|m|m2|kg|g|tấn|tạ|lít|giờ|phút|điểm|suất|căn|học|cán|đại|hội|lao|sinh|khách)$/i;

/** How numbers, percentages and units are written. Dates, years, phone numbers and versions are left alone. */
export const number = kind({
  name: 'number',
  purpose: { vi: 'Số, phần trăm, đơn vị đo', en: 'Numbers, percentages, units' },
  options,
  category: 'typography',
  message: { vi: '“{found}” viết “{fix}”. {why}', en: '“{found}” is written “{fix}”. {why}' },
  compile: (rules) =>
    eachRule(rules, ({ options: { decimal, percent, units, unit, part } }, { text, tokens }) => {
      const found: Omit<Match, 'rule'>[] = [];
      const add = (start: number, end: number, fix: string) => {
        if (text.slice(start, end) !== fix) found.push({ offset: start, length: end - start, fixes: [fix] });
      };
      const isUnit = new Set(units);
      for (const [at, token] of tokens.entries()) {
        const next = tokens[at + 1];
        if (token.kind === 'number') {
          const isCounted = next !== undefined && counted.test(next.text);
          if (decimal) add(token.start, token.end, parted(token.text, decimal, isCounted));
          if (part !== undefined && isCounted) add(token.start, token.end, withThousands(token.text, part, decimal));
          if (percent && next?.text === '%')
            add(token.start, next.end, `${token.text}${percent === 'spaced' ? ' ' : ''}%`);
          if (unit && next && isUnit.has(next.text) && standsAlone(tokens, at + 1))
            add(token.start, next.end, `${token.text}${unit === 'spaced' ? ' ' : ''}${next.text}`);
        }
        if (unit === 'spaced' && token.kind === 'code') {
          const [, digits = '', sign = ''] = /^(\d+)(\p{L}+\d?)$/u.exec(token.text) ?? [];
          if (isUnit.has(sign) && standsAlone(tokens, at)) add(token.start, token.end, `${digits} ${sign}`);
        }
      }
      return found;
    }),
});

/** `5 m` is a length, `5 m/s` and `5 m-` are not this unit. */
function standsAlone(all: readonly Token[], at: number): boolean {
  const [one, next] = [all[at], all[at + 1]];
  return !(one && next && next.start === one.end && /^[/^²³·*-]$/.test(next.text));
}

/** 1,234,567 and 12.5 with the house's signs; what could be read either way is left alone. */
function parted(text: string, decimal: 'comma' | 'point', isCounted: boolean): string {
  const [thousand, fraction] = decimal === 'comma' ? ['.', ','] : [',', '.'];
  // the other house's thousands: two groups at least, or one before something counted with a fraction behind it
  const grouped = new RegExp(`^\\d{1,3}(?:\\${fraction}\\d{3}){2,}(?:\\${thousand}\\d+)?$`);
  if (grouped.test(text))
    return text
      .split(thousand)
      .map((one) => one.replaceAll(fraction, thousand))
      .join(fraction);
  // the other house's fraction: never three digits, which would be thousands
  const broken = new RegExp(`^\\d+\\${thousand}(?:\\d{1,2}|\\d{4,})$`);
  return isCounted && broken.test(text) ? text.replace(thousand, fraction) : text;
}

function withThousands(text: string, from: number, decimal: 'comma' | 'point' = 'comma'): string {
  if (!/^\d+$/.test(text) || text.length < from) return text;
  return text.replace(/\B(?=(?:\d{3})+$)/g, decimal === 'comma' ? '.' : ',');
}
