import type { DraftRow, PlacedRow, View } from '../../shared/api/index.ts';

/**
 * A view's list after some stories changed: their old rows taken out, those that the view still shows put in where
 * their time says, newest first. The same list if nothing in it is touched.
 */
export function withChangedRows(
  list: readonly DraftRow[],
  view: View,
  ids: readonly string[],
  placed: readonly PlacedRow[],
): readonly DraftRow[] {
  const changed = new Set(ids);
  const kept = list.filter((row) => !changed.has(row.id));
  const coming = placed.filter(({ views }) => views.includes(view)).map(({ row }) => row);
  if (kept.length === list.length && coming.length === 0) return list;
  const next = [...kept];
  for (const row of coming) {
    const at = next.findIndex((one) => one.updatedAt <= row.updatedAt);
    next.splice(at === -1 ? next.length : at, 0, row);
  }
  return next;
}
