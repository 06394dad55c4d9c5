import { expect, it } from 'vitest';
import { finder, sentences } from './try-rules.ts';

it('measures a field by the unit of the house', () => {
  const find = finder('rules:\n  - {id: a, kind: length, fields: [headline], unit: words, max: 4, min: 2}');
  expect(find('Nước sạch về bản xa', 'headline')).toEqual(['']);
  expect(find('Nước', 'headline')).toEqual(['']);
  expect(find('Nước sạch về bản', 'headline')).toEqual([]);
  expect(find(' ', 'headline')).toEqual([]);
  expect(find('Nước sạch về bản xa', 'sapo')).toEqual([]);
});

it('says how long it is and how long it may be', () => {
  expect(sentences('rules:\n  - {id: a, kind: length, unit: characters, max: 5}', 'Nước sạch')).toEqual([
    'Dài 9 ký tự, mức của tòa soạn là 5.',
  ]);
});
