import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyArticle, paragraph } from '../../../shared/article/index.ts';
import { withUnsaved } from './stash.ts';
import { mergeUnsaved, toPatch, type Unsaved } from './unsaved.ts';

const keys = ['a', 'b', 'c', 'd'];
/** Changes as an editor makes them: an order always names only blocks that are there or come with it. */
const steps = fc.array(
  fc.record({
    headline: fc.option(fc.string(), { nil: null }),
    order: fc.shuffledSubarray(keys, { minLength: 1 }),
    text: fc.string(),
    ordered: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

it('merged changes lead to the same story as the changes one by one', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let present = keys;
      const story = { ...emptyArticle('s', 'a'), body: keys.map((key) => paragraph(key, key)) };
      const changes = all.map((step): Unsaved => {
        const order = step.ordered ? step.order : null;
        const fresh = (order ?? []).filter((key) => !present.includes(key));
        present = order ?? present;
        const first = present[0] ?? 'a';
        return {
          head: step.headline === null ? null : { headline: step.headline },
          blocks: [...new Set([...fresh, first])].map((key) => paragraph(key, step.text)),
          order,
        };
      });
      const oneByOne = changes.reduce(withUnsaved, story);
      const merged = changes.reduce<Unsaved | null>(mergeUnsaved, null);
      expect(merged && withUnsaved(story, merged)).toEqual(oneByOne);
    }),
  );
});

it('leaves out of a patch what has not changed', () => {
  expect(toPatch({ head: { headline: 'Tít' }, blocks: [], order: null }, 'd', 3)).toEqual({
    id: 'd',
    sequence: 3,
    head: { headline: 'Tít' },
  });
});
