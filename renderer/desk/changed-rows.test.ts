import { expect, test } from 'vitest';
import type { DraftRow, View } from '../../shared/api/index.ts';
import { withChangedRows } from './changed-rows.ts';

const row = (id: string, minute: number): DraftRow => ({
  id,
  headline: id,
  section: '',
  authors: [],
  state: 'draft',
  words: 0,
  photos: 0,
  photosIncomplete: 0,
  findings: null,
  assignee: '',
  embargo: null,
  publishAt: null,
  comments: 0,
  questions: 0,
  unseen: false,
  createdAt: '2026-11-24T00:00:00.000Z',
  updatedAt: `2026-11-24T03:${String(minute).padStart(2, '0')}:00.000Z`,
  deletedAt: null,
});
const list = [row('c', 30), row('b', 20), row('a', 10)];
const placed = (one: DraftRow, ...views: View[]) => ({ row: one, views });
const idsOf = (rows: readonly DraftRow[]) => rows.map((one) => one.id);

test('a saved story moves to where its time says', () => {
  expect(idsOf(withChangedRows(list, 'mine', ['a'], [placed(row('a', 40), 'mine')]))).toEqual(['a', 'c', 'b']);
  expect(idsOf(withChangedRows(list, 'mine', ['c'], [placed(row('c', 15), 'mine')]))).toEqual(['b', 'c', 'a']);
});

test('a new story comes in, one that the view no longer shows leaves, one that is gone leaves', () => {
  expect(idsOf(withChangedRows(list, 'mine', ['d'], [placed(row('d', 50), 'mine')]))).toEqual(['d', 'c', 'b', 'a']);
  expect(idsOf(withChangedRows(list, 'mine', ['b'], [placed(row('b', 20), 'bin')]))).toEqual(['c', 'a']);
  expect(idsOf(withChangedRows(list, 'mine', ['b'], []))).toEqual(['c', 'a']);
});

test('a list that is not concerned stays the same list', () => {
  expect(withChangedRows(list, 'mine', ['x'], [placed(row('x', 5), 'bin')])).toBe(list);
});
