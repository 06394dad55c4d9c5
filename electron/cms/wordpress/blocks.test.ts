import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from '../../../shared/article/arbitrary.ts';
import { outgoing } from '../../../shared/formats/index.ts';
import { writeBlocks } from './blocks.ts';

const head = { kicker: true, subheadline: true, sapo: true, byline: true, leadPhoto: true };

/** The block comments of a post, as WordPress's own parser takes them (its pattern, in short). */
const comments = (html: string) => [
  ...html.matchAll(/<!--\s+(\/)?wp:([a-z][a-z0-9_-]*)\s+(\{(?:(?!\}\s+\/?-->)[\s\S])*\}\s+)?(\/)?-->/g),
];

test('any story: every block that is opened is closed, in order, with attributes that are JSON, and nothing else ends a comment', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const html = writeBlocks(outgoing(story), 'morat-x/r', new Map(), head);
      const open: string[] = [];
      for (const [, closing, name, attributes] of comments(html)) {
        if (closing) expect(open.pop()).toBe(name);
        else open.push(name ?? '');
        if (attributes) expect(() => JSON.parse(attributes) as unknown).not.toThrow();
      }
      expect(open).toEqual([]);
      expect(comments(html)).toHaveLength(html.split('<!--').length - 1);
    }),
    { numRuns: 150 },
  );
});

test('the first block carries the story’s mark', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const html = writeBlocks(outgoing(story), 'morat-x/r', new Map(), head);
      expect(html === '' || html.split('"moratId":"morat-x/r"').length === 2).toBe(true);
    }),
    { numRuns: 50 },
  );
});
