import { expect, it } from 'vitest';
import { fromVietnamTime, toVietnamTime } from './vietnam-time.ts';

it('turns a form’s time in Vietnam into the instant and back, across midnight', () => {
  expect(fromVietnamTime('2022-01-08T00:30')).toBe('2022-01-07T17:30:00.000Z');
  expect(toVietnamTime('2022-01-07T17:30:00.000Z')).toBe('2022-01-08T00:30');
  expect(toVietnamTime(null)).toBe('');
  expect(fromVietnamTime('')).toBeNull();
});
