import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

it('counts the words of sentences as a reader does', () => {
  const find = finder('rules:\n  - {id: a, kind: readability, maxWords: 6}');
  expect(find('Mưa to. Gió thổi suốt đêm qua bản xa.')).toEqual(['Gió']);
  // neither an abbreviation nor a number nor an ellipsis ends a sentence
  expect(find('Ông ở TP. Vinh với 3.500 con... gà vịt.')).toEqual(['Ông']);
  expect(find('Mưa to quá! Gió to quá… Nắng to quá?')).toEqual([]);
});

it('counts the sentences of a paragraph', () => {
  const find = finder('rules:\n  - {id: a, kind: readability, maxSentences: 2}');
  expect(find('Một. Hai. Ba.')).toEqual(['Một']);
  expect(find('Một. Hai.')).toEqual([]);
  expect(find('Một. Hai. Ba.', 'caption')).toEqual([]);
});
