import { z } from 'zod';
import { countText } from '../../article/index.ts';
import { eachRule, kind } from './kind.ts';

const units = {
  characters: { vi: 'ký tự', en: 'characters' },
  words: { vi: 'chữ', en: 'words' },
  syllables: { vi: 'âm tiết', en: 'syllables' },
} as const;

/** How long a field may be, by the house's own unit. */
export const length = kind({
  name: 'length',
  purpose: { vi: 'Độ dài của một phần bài', en: 'How long a field may be' },
  options: z.strictObject({
    unit: z.enum(['characters', 'words', 'syllables']),
    max: z.int().min(1).max(100_000).optional(),
    /** An empty field is for the kind `required`. */
    min: z.int().min(1).max(100_000).optional(),
  }),
  category: 'structure',
  message: {
    vi: 'Dài {is} {unit}, mức của tòa soạn là {limit}. {why}',
    en: '{is} {unit}, the house allows {limit}. {why}',
  },
  compile: (rules) =>
    eachRule(rules, ({ options: { unit, max, min } }, { text }) => {
      const trimmed = text.trim();
      if (trimmed === '') return [];
      const is = countText(trimmed)[unit];
      const limit = max !== undefined && is > max ? max : min !== undefined && is < min ? min : null;
      if (limit === null) return [];
      return [{ offset: 0, length: 0, fixes: [], values: { is: `${is}`, limit: `${limit}`, unit: units[unit] } }];
    }),
});
