import type { TextField } from '../../article/index.ts';
import { type LanguageModel, misspaced } from '../../language/model/index.ts';
import { type TextRule, textRule } from '../rule.ts';

/** Names and nothing else stand here. */
const unread: ReadonlySet<TextField> = new Set(['byline', 'credit', 'dateline']);

export const misspacedFacts = {
  id: 'spelling/misspaced',
  kind: 'spelling',
  severity: 'warning',
  name: { vi: 'Dấu cách sai chỗ', en: 'A blank out of place' },
  source: {
    vi: 'Mô hình ngữ cảnh; số đo ở docs/language-figures.md',
    en: 'Context model; figures in docs/language-figures.md',
  },
  // its proof needs the model: in-context.test.ts
  invalid: [],
  valid: [],
} as const;

/** Finds a blank inside a syllable (th ành) and one that is missing between two (thànhphố). */
export const misspacedIn = (model: LanguageModel): TextRule =>
  textRule({
    ...misspacedFacts,
    check: ({ field, text }, { house }) =>
      unread.has(field)
        ? []
        : misspaced(model, text, house.tonePlacement).map(({ offset, length, slip, fix, sure }) => {
            const found = text.slice(offset, offset + length);
            return {
              offset,
              length,
              severity: sure ? ('warning' as const) : ('hint' as const),
              message:
                slip === 'split'
                  ? {
                      vi: `“${found}” thừa dấu cách: viết liền “${fix}”.`,
                      en: `“${found}” has a blank in it: write “${fix}”.`,
                    }
                  : {
                      vi: `“${found}” thiếu dấu cách: viết “${fix}”.`,
                      en: `“${found}” lacks a blank: write “${fix}”.`,
                    },
              fixes: [fix],
            };
          }),
  });
