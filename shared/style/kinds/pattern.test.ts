import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const pattern = (options: string) => finder(`rules:\n  - {id: a, kind: pattern, ${options}}`);

it('marks whole words of Vietnamese and puts groups into the fix', () => {
  const find = pattern(String.raw`pattern: '(\d{1,2})g(\d{2})', fix: '$1h$2'`);
  expect(find('7g30, 14g05; a7g30, 7g305.')).toEqual(['7g30 → 7h30', '14g05 → 14h05']);
  // JavaScript's \b would end a word before ủ
  expect(pattern("pattern: 'th'")('thủy th')).toEqual(['th']);
  expect(pattern("pattern: 'th', edges: none")('thủy')).toEqual(['th']);
});

it('looks before and behind, and knows exceptions', () => {
  const find = pattern(String.raw`pattern: '\d+', notBefore: 'số ', after: ' người', except: ['\d+ người lái']`);
  expect(find('5 người, số 7 người, 8 xe, 9 người lái')).toEqual(['5']);
  expect(pattern(String.raw`pattern: 'ngày (\d+)', group: 1, fix: 'mồng $1', before: 'Từ '`)('Từ ngày 3')).toEqual([]);
  expect(pattern(String.raw`pattern: 'ngày (\d+)', group: 1, fix: 'mồng $1'`)('Từ ngày 3')).toEqual(['3 → mồng 3']);
});

it('takes any case when told, in every letter of Vietnamese', () => {
  expect(pattern("pattern: 'ủy ban', case: any")('Ủy ban, ỦY BAN')).toEqual(['Ủy ban', 'ỦY BAN']);
});

it('cannot hang: what makes other engines run for ever is over at once', () => {
  const find = pattern("pattern: '(a+)+b', edges: none");
  const text = 'a'.repeat(50_000);
  const start = performance.now();
  expect(find(text)).toEqual([]);
  // a backtracking engine would need more years than there are; this is a bound against hanging, not a measure
  expect(performance.now() - start).toBeLessThan(10_000);
});

it('stops at so many finds in one text, whatever the pattern', () => {
  expect(pattern("pattern: 'a|()', edges: none")('a'.repeat(1000)).length).toBeLessThanOrEqual(200);
});
