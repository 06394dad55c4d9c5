import { expect, test } from 'vitest';
import { dayWords, pictureQuestions } from './picture-query.ts';

test.each([
  ['12/3/2026', 'd20260312'],
  ['12-03-2026', 'd20260312'],
  ['2026-03-12', 'd20260312'],
  ['3/2026', 'm202603'],
  ['12/3', 'x0312'],
  ['2026', 'y2026'],
])('%s asks for the day %s, which a picture of 12 March 2026 is kept under', (query, word) => {
  expect(pictureQuestions(query)[0]?.match).toContain(`day : "${word}"`);
  expect(dayWords('2026-03-12T05:40:10')).toContain(word);
});

test('a number that is no day is a word', () => {
  expect(pictureQuestions('tàu QN-1234')[0]?.match).not.toContain('day');
  expect(pictureQuestions('quốc lộ 1')[0]?.match).not.toContain('day');
});

test('nothing to ask for asks nothing', () => {
  expect(pictureQuestions(' “…” ')).toEqual([]);
});
