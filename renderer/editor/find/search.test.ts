import { expect, test } from 'vitest';
import { search } from './search.ts';

const texts = [
  { field: 'headline', key: '', text: 'Đan Mạch và Dân vận' },
  { field: 'body', key: 'k1', text: 'dân ban, an toàn, bàn' },
] as const;
const found = (wanted: string, marks: boolean, wholeSyllable: boolean) =>
  search(texts, wanted, { marks, wholeSyllable }).map(({ key, offset, length }) => {
    const text = texts.find((one) => one.key === key)?.text ?? '';
    return text.slice(offset, offset + length);
  });

test('without marks, đ included', () => {
  expect(found('dan', false, false)).toEqual(['Đan', 'Dân', 'dân']);
});
test('with marks, in upper or lower case', () => {
  expect(found('dân', true, false)).toEqual(['Dân', 'dân']);
  expect(found('DÂN', true, false)).toEqual(['Dân', 'dân']);
});
test('whole syllables', () => {
  expect(found('an', false, false)).toHaveLength(8);
  expect(found('an', false, true)).toEqual(['an']);
});
test('words typed as NFD are found, hits do not overlap, nothing finds nothing', () => {
  expect(found('dân'.normalize('NFD'), true, false)).toEqual(['Dân', 'dân']);
  expect(search([{ field: 'body', key: 'k', text: 'aaaa' }], 'aa', { marks: true, wholeSyllable: false })).toHaveLength(
    2,
  );
  expect(found('', false, false)).toEqual([]);
});
