import { expect, test } from 'vitest';
import { createFormat } from './format.ts';

const vi = createFormat('vi');
const en = createFormat('en');

test('instants are shown in Vietnam’s time, with the weekday', () => {
  expect(vi.dateTime('2022-01-07T14:29:00.000Z')).toBe('Thứ sáu, 07/01/2022 - 21:29');
  expect(vi.dateTime('2022-01-08T17:00:00.000Z')).toBe('Chủ nhật, 09/01/2022 - 00:00');
  expect(en.dateTime('1979-12-31T12:00:00.000Z')).toBe('Monday, 31/12/1979 - 19:00');
  expect(vi.clock('2026-11-24T03:42:07.000Z')).toBe('10:42:07');
});

test('a list shows the shortest form that is clear', () => {
  const now = new Date('2026-11-24T04:00:00.000Z');
  expect(vi.listTime('2026-11-24T03:42:00.000Z', now)).toBe('10:42');
  // 23:30 of the day before in Vietnam, the same day in UTC
  expect(vi.listTime('2026-11-23T16:30:00.000Z', now)).toBe('Hôm qua');
  expect(vi.listTime('2026-11-23T17:30:00.000Z', now)).toBe('00:30');
  expect(vi.listTime('2026-02-03T03:00:00.000Z', now)).toBe('03/02');
  expect(vi.listTime('2022-01-07T14:29:00.000Z', now)).toBe('07/01/2022');
});

test('numbers and sizes', () => {
  expect(vi.number(1234.5)).toBe('1.234,5');
  expect(en.number(1234.5)).toBe('1,234.5');
  expect(vi.bytes(812)).toBe('812 B');
  expect(vi.bytes(1_240_000)).toBe('1,2 MB');
});
