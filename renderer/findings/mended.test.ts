import { expect, it } from 'vitest';
import type { Finding } from '../../shared/check/index.ts';
import { mendedPlaces, whereNow } from './mended.ts';

const text = 'Ông hiện đang ở xã, hiện đang họp.';
const finding = (offset: number): Finding => ({
  rule: 'nha/hien-dang',
  kind: 'style',
  severity: 'warning',
  field: 'body',
  key: 'k',
  offset,
  length: 9,
  text: 'hiện đang',
  message: 'Bỏ “hiện”.',
  source: '',
  fixes: [{ text: 'đang' }],
});

it('tells each place as it stands after the step', () => {
  const places = mendedPlaces([finding(20), finding(4)], () => text);
  expect(places.map(({ from, to, before, after, place }) => [before, from, to, after, place.offset])).toEqual([
    ['Ông ', 'hiện đang', 'đang', ' ở xã, đang họp.', 4],
    ['Ông đang ở xã, ', 'hiện đang', 'đang', ' họp.', 15],
  ]);
});

it('finds the nearest such words where the text has changed since, else the place', () => {
  const [, second] = mendedPlaces([finding(4), finding(20)], () => text);
  const now = (body: string) => second && whereNow(second, [{ field: 'body', key: 'k', text: body }]);
  expect(now('Sáng ra, ông đang ở xã, đang họp.')).toMatchObject({ offset: 13, length: 4 });
  expect(now('Ông đang ở xã, rồi đang họp.')).toMatchObject({ offset: 19, length: 4 });
  expect(now('Hết.')).toMatchObject({ offset: 4, length: 0 });
  expect(second && whereNow(second, [])).toBeNull();
});
