import { z } from 'zod';
import { type Quote, quotesIn } from '../quotes.ts';
import type { Match } from '../rule.ts';
import { isFor, kind } from './kind.ts';

const shapes = { curly: ['“', '”'], straight: ['"', '"'], angle: ['«', '»'] } as const;

const options = z.strictObject({
  quotes: z.enum(['curly', 'straight', 'angle']).optional(),
  /** One sign (…) or three full stops (...). */
  ellipsis: z.enum(['…', '...']).optional(),
  /** Between words: ` - `, ` – ` or ` — `. */
  dash: z.enum(['-', '–', '—']).optional(),
  /** Between two numbers: `-`, `–`, ` - ` or ` – `. */
  range: z.enum(['-', '–', ' - ', ' – ']).optional(),
});

/** Quotation marks, ellipses and dashes of the house. Of quotations only the marks are judged. */
export const signs = kind({
  name: 'signs',
  purpose: { vi: 'Ngoặc kép, dấu ba chấm, gạch ngang', en: 'Quotation marks, ellipses, dashes' },
  options,
  category: 'typography',
  message: { vi: 'Tòa soạn dùng {fix}, không dùng {found}. {why}', en: 'The house writes {fix}, not {found}. {why}' },
  compile: (rules) => ({
    scope: 'text',
    match: (view) =>
      rules.flatMap((rule) => {
        if (!isFor(rule, view)) return [];
        const { quotes, ellipsis, dash, range } = rule.options;
        const { text } = view;
        const found: Omit<Match, 'rule'>[] = [
          ...(quotes ? quotesIn(text).flatMap((quote) => quoteMark(quote, quotes)) : []),
          ...(ellipsis ? replaced(text, /(?<!\.)\.\.\.(?!\.)|…/gu, ellipsis, view.isQuoted) : []),
          ...(dash ? replaced(text, /(?<=\S )[-–—](?= \S)/gu, dash, view.isQuoted, /\d $/, /^ \d/) : []),
          ...(range
            ? replaced(text, /(?<=(?<![\d/.,–-])\d{4}) ?[-–] ?(?=\d{4}(?!\d|[/.,–-]\d))/gu, range, view.isQuoted)
            : []),
        ];
        return found
          .filter(({ offset, length }) => !view.isExempt(offset, offset + length))
          .map((match) => ({ ...match, rule }));
      }),
  }),
});

function quoteMark({ at, mark, role }: Quote, shape: keyof typeof shapes): Omit<Match, 'rule'>[] {
  const right = shapes[shape][role === 'opens' ? 0 : 1];
  return mark === right ? [] : [{ offset: at, length: mark.length, fixes: [right] }];
}

/** Every find that is not as the house writes it; where both sides fit `before` and `after`, it is something else. */
function replaced(
  text: string,
  pattern: RegExp,
  right: string,
  isQuoted: (start: number, end: number) => boolean,
  before?: RegExp,
  after?: RegExp,
): Omit<Match, 'rule'>[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    if (found === right || isQuoted(index, end)) return [];
    if (before?.test(text.slice(0, index)) && after?.test(text.slice(end))) return [];
    return [{ offset: index, length: found.length, fixes: [right] }];
  });
}
