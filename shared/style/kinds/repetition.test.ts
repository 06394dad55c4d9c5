import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const rule = (more: string) => finder(`rules:\n  - {id: a, kind: repetition, phrases: [đã, cho biết], ${more}}`);

it('marks what stands too often in a paragraph or a sentence', () => {
  const text = 'Ông đã về. Bà đã đi và đã nói, cho biết đã xong.';
  expect(rule('most: 2')(text)).toEqual(['đã', 'đã']);
  expect(rule('most: 2, per: sentence')(text)).toEqual(['đã']);
  expect(rule('most: 3, per: sentence')(text)).toEqual([]);
  expect(rule('most: 4, each: false')(text)).toEqual(['đã'].slice(0, 1));
});

it('does not count a quotation’s words', () => {
  expect(rule('most: 1')('Ông đã nói: “Tôi đã về, đã xong”.')).toEqual([]);
});
