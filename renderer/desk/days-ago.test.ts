import { expect, test } from 'vitest';
import { daysAgo } from './days-ago.ts';

test('a day begins at midnight in Vietnam', () => {
  expect(daysAgo(0, Date.parse('2026-11-24T16:59:00.000Z'))).toBe('2026-11-23T17:00:00.000Z');
  expect(daysAgo(0, Date.parse('2026-11-24T17:00:00.000Z'))).toBe('2026-11-24T17:00:00.000Z');
  expect(daysAgo(7, Date.parse('2026-11-24T17:00:00.000Z'))).toBe('2026-11-17T17:00:00.000Z');
});
