import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphDifference } from './paragraph-difference.ts';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

test('what was changed in a row stands in pairs', () => {
  const lines = paragraphDifference(['x', 'a', 'b', 'y'], ['x', 'c', 'd', 'y']);
  expect(lines.map(({ side, text }) => `${side} ${text}`)).toEqual([
    'both x',
    'ours a',
    'theirs c',
    'ours b',
    'theirs d',
    'both y',
  ]);
});

test('each side can be read back out of the difference, and the same text has none', () => {
  fc.assert(
    fc.property(texts, texts, (ours, theirs) => {
      const lines = paragraphDifference(ours, theirs);
      expect(lines.filter(({ side }) => side !== 'theirs').map(({ text }) => text)).toEqual(ours);
      expect(lines.filter(({ side }) => side !== 'ours').map(({ text }) => text)).toEqual(theirs);
      expect(paragraphDifference(ours, ours).every(({ side }) => side === 'both')).toBe(true);
    }),
  );
});
