import { expect, test } from 'vitest';
import { momentOf, newestFirst, outlived } from './backup-keeping.ts';

const at = (moment: number) => ({ at: new Date(moment).toISOString() });
const hour = 3600_000;
const start = Date.parse('2026-03-02T00:10:00.000Z');

test('a year of copies every half hour leaves those of the last hours, days and weeks', () => {
  let copies: { at: string }[] = [];
  for (let half = 0; half < 365 * 48; half++) {
    const now = at(start + half * (hour / 2));
    copies = newestFirst([...copies, now], now.at);
    const gone = new Set(outlived(copies));
    copies = copies.filter((copy) => !gone.has(copy));
    expect(copies[0]).toBe(now);
  }
  const ages = copies.map((copy) => Math.round((start + (365 * 48 - 1) * (hour / 2) - Date.parse(copy.at)) / hour));
  expect(ages.length).toBeLessThanOrEqual(20);
  expect(ages.filter((age) => age < 8)).toHaveLength(8);
  expect(Math.max(...ages)).toBeGreaterThanOrEqual(3 * 7 * 24);
  // no day of the last week is without a copy
  expect(
    new Set(copies.filter((_copy, one) => (ages[one] ?? 0) < 7 * 24).map((copy) => copy.at.slice(0, 10))).size,
  ).toBeGreaterThanOrEqual(7);
});

test('a clock that ran ahead leaves copies that are not taken for the newest, and go in their turn', () => {
  const ahead = at(Date.parse('2099-01-01T00:00:00.000Z'));
  const now = at(start);
  expect(newestFirst([ahead, now, at(start - hour)], now.at)).toEqual([now, at(start - hour), ahead]);
  const many = Array.from({ length: 24 * 7 * 8 }, (_one, back) => at(start - back * hour));
  expect(outlived(newestFirst([ahead, ...many], now.at))).toContainEqual(ahead);
});

test('a clock without a battery, back in 1970, still has its newest copy first and keeps the others', () => {
  const real = [at(start), at(start - hour)];
  const now = at(5000);
  const sorted = newestFirst([...real, now], now.at);
  expect(sorted[0]).toEqual(now);
  expect(outlived(sorted)).toEqual([]);
});

test.each([
  ['copy-2026-11-25T04-30-00-123Z.sqlite', '2026-11-25T04:30:00.123Z'],
  ['day-2026-11-24.sqlite', '2026-11-24T00:00:00.000Z'],
  ['before-version-140-2026-11-25T04-30-00-000Z.sqlite', '2026-11-25T04:30:00.000Z'],
  ['notes.sqlite', null],
  ['copy-2026-13-45T04-30-00-000Z.sqlite', null],
])('%s is of %s', (name, moment) => {
  expect(momentOf(name)).toBe(moment);
});
