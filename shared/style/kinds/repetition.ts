import { z } from 'zod';
import { kind, isFor, mayJudge } from './kind.ts';
import { phraseSearch } from './phrase-search.ts';
import { sentencesOf } from './sentences.ts';

/** Phrases that a desk does not want again and again: `cho biết` in every paragraph, `đã` thrice in a sentence. */
export const repetition = kind({
  name: 'repetition',
  purpose: { vi: 'Lặp từ', en: 'Words used too often' },
  options: z.strictObject({
    phrases: z.array(z.string().trim().min(1).max(200)).min(1).max(500),
    /** So often it may stand. */
    most: z.int().min(1).max(100),
    per: z.enum(['sentence', 'text']).default('text'),
    /** Each phrase for itself; false: all together. */
    each: z.boolean().default(true),
  }),
  category: 'style',
  message: {
    vi: '“{found}” đã viết {is} lần trong {where}. {why}',
    en: '“{found}” stands {is} times in {where}. {why}',
  },
  compile(rules) {
    const find = phraseSearch(
      rules.flatMap((rule) => rule.options.phrases.map((written) => ({ owner: rule, written }))),
    );
    return {
      scope: 'text',
      match(view) {
        const hits = find(view.tokens).filter(
          ({ sought: { owner }, start, end }) => isFor(owner, view) && mayJudge(owner, view, start, end),
        );
        if (hits.length === 0) return [];
        const sentences = sentencesOf(view.tokens);
        const groups = Map.groupBy(hits, ({ sought: { owner, written }, from }) => {
          const { per, each } = owner.options;
          const sentence = per === 'sentence' ? sentences.findIndex((one) => from <= one.to) : 0;
          return [owner.id, each ? written : '', sentence].join('|');
        });
        return [...groups.values()].flatMap((group) => {
          const rule = group[0]?.sought.owner;
          if (!rule || group.length <= rule.options.most) return [];
          const where =
            rule.options.per === 'sentence'
              ? { vi: 'câu này', en: 'this sentence' }
              : { vi: 'đoạn này', en: 'this paragraph' };
          return group.slice(rule.options.most).map(({ start, end }) => ({
            rule,
            offset: start,
            length: end - start,
            fixes: [],
            values: { is: `${group.length}`, where },
          }));
        });
      },
    };
  },
});
