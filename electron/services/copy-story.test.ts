import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyArticle, parseArticle, plainText, type TextBlock } from '../../shared/article/index.ts';
import { anyArticle } from '../../shared/article/arbitrary.ts';
import { copyOf, splitFrom } from './copy-story.ts';

const isValid = (story: unknown) => expect(parseArticle(JSON.parse(JSON.stringify(story)))).toMatchObject({ ok: true });
const wordsOf = (body: readonly { _type: string }[]) =>
  body.map((block) => (block._type === 'block' ? plainText(block as TextBlock) : block._type));

test('a copy is a valid draft with the same words and nothing of the way of the first', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const copy = copyOf(story, 'copy');
      isValid(copy);
      expect(copy).toMatchObject({ id: 'copy', state: 'draft', assignee: '', comments: [], slug: '', publishAt: null });
      expect(copy.headline).toBe(story.headline);
    }),
    { numRuns: 100 },
  );
});

test('what is split off is valid, has every block from there on, and only the photos that it places', () => {
  fc.assert(
    fc.property(anyArticle, fc.nat(), (story, where) => {
      fc.pre(story.body.length > 0);
      const at = where % story.body.length;
      const part = splitFrom(story, 'part', story.body[at]?._key ?? '');
      if (at === 0) {
        expect(part).toBeNull();
        return;
      }
      isValid(part);
      expect(wordsOf(part?.body ?? [])).toEqual(wordsOf(copyOf(story, 'x').body.slice(at)));
      expect(part?.headline).toBe('');
    }),
    { numRuns: 100 },
  );
  expect(splitFrom(emptyArticle('a', 'p0'), 'b', 'not there')).toBeNull();
});
