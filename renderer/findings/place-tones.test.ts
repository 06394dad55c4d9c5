import { expect, it } from 'vitest';
import type { RunningText } from '../../shared/article/index.ts';
import { toneEdits } from './place-tones.ts';

const body = (text: string): RunningText => ({ field: 'body', key: 'k', text });
const placed = (text: string, placement: 'old' | 'new', entries: string[] = []): string =>
  toneEdits([body(text)], placement, entries)
    .toReversed()
    .reduce((now, { offset, length, text: put }) => now.slice(0, offset) + put + now.slice(offset + length), text);

it('gives every word the house’s placement, names and capitals too, and back', () => {
  const old = 'Tỉnh Khánh Hòa, TỈNH KHÁNH HÒA, ủy ban khỏe, quý, quà, hoàn toàn, thuở, chị Thúy.';
  const fresh = 'Tỉnh Khánh Hoà, TỈNH KHÁNH HOÀ, uỷ ban khoẻ, quý, quà, hoàn toàn, thuở, chị Thuý.';
  expect(placed(old, 'new')).toBe(fresh);
  expect(placed(fresh, 'old')).toBe(old);
  expect(toneEdits([body(old)], 'old', [])).toEqual([]);
});

it('leaves addresses, foreign words, names of authors and the newsroom’s words as they are', () => {
  expect(placed('https://bao.vn/hoà, ông Luís, bà Thuý', 'old', ['Thuý'])).toBe(
    'https://bao.vn/hoà, ông Luís, bà Thuý',
  );
  expect(toneEdits([{ field: 'byline', key: 'b', text: 'Thuý Hoà' }], 'old', [])).toEqual([]);
});
