import { expect, test } from 'vitest';
import type { DraftRow } from '../../shared/api/index.ts';
import { sortRows } from './sort-rows.ts';

const row = (headline: string, minute: number, publishAt: string | null = null): DraftRow => ({
  id: headline,
  headline,
  section: '',
  authors: [],
  state: 'submitted',
  words: 0,
  photos: 0,
  photosIncomplete: 0,
  findings: null,
  assignee: '',
  embargo: null,
  publishAt,
  comments: 0,
  questions: 0,
  unseen: false,
  createdAt: '2026-11-24T00:00:00.000Z',
  updatedAt: `2026-11-24T03:${minute}:00.000Z`,
  deletedAt: null,
});
const rows = [row('Đê', 50), row('Dân', 40, '2026-11-25T00:00:00.000Z'), row('Ăn', 30, '2026-11-24T09:00:00.000Z')];
const ids = (sorting: Parameters<typeof sortRows>[1]) => sortRows(rows, sorting).map((one) => one.id);

test('a list is ordered by change, by waiting, by deadline, and by headline as Vietnamese sorts', () => {
  expect(sortRows(rows, 'changed')).toBe(rows);
  expect(ids('waiting')).toEqual(['Ăn', 'Dân', 'Đê']);
  expect(ids('deadline')).toEqual(['Ăn', 'Dân', 'Đê']);
  expect(ids('headline')).toEqual(['Ăn', 'Dân', 'Đê']);
});
