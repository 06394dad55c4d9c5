import { z } from 'zod';
import type { Wording } from '../rule.ts';
import { eachRule, kind } from './kind.ts';
import { sentencesOf, wordsIn } from './sentences.ts';

const paragraph: Wording = { vi: 'Đoạn này', en: 'This paragraph' };
const sentence: Wording = { vi: 'Câu này', en: 'This sentence' };

/** Sentences that are too long to read, and paragraphs of too many. Its mark is on the first word. */
export const readability = kind({
  name: 'readability',
  purpose: { vi: 'Câu quá dài, đoạn quá nhiều câu', en: 'Sentences too long, paragraphs of too many' },
  options: z.strictObject({
    /** Syllables, numbers and foreign words. */
    maxWords: z.int().min(5).max(1000).optional(),
    maxSentences: z.int().min(1).max(1000).optional(),
  }),
  category: 'style',
  message: { vi: '{what} dài {is}, mức là {limit}: tách ra. {why}', en: '{what}: {is}, the limit is {limit}. {why}' },
  compile: (rules) =>
    eachRule(rules, ({ options: { maxWords, maxSentences } }, { tokens, field }) => {
      const all = sentencesOf(tokens);
      const mark = (at: number, values: Readonly<Record<string, string | Wording>>) => {
        const token = tokens[at];
        return token ? [{ offset: token.start, length: token.end - token.start, fixes: [], values }] : [];
      };
      if (maxSentences !== undefined && field === 'body' && all.length > maxSentences)
        return mark(0, {
          what: paragraph,
          is: { vi: `${all.length} câu`, en: `${all.length} sentences` },
          limit: `${maxSentences}`,
        });
      if (maxWords === undefined) return [];
      return all.flatMap((one) => {
        const is = wordsIn(tokens, one);
        return is > maxWords
          ? mark(one.from, { what: sentence, is: { vi: `${is} chữ`, en: `${is} words` }, limit: `${maxWords}` })
          : [];
      });
    }),
});
