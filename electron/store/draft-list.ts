import type { Database } from 'better-sqlite3';
import type { DraftRow, PlacedRow, View } from '../../shared/api/index.ts';

/** What each view of the desk shows. On one machine every story is the person's own. */
const where: Readonly<Record<View, string>> = {
  mine: "deleted_at IS NULL AND state <> 'spiked'",
  submitted: "deleted_at IS NULL AND state IN ('submitted', 'inReview')",
  returned: "deleted_at IS NULL AND state = 'returned'",
  approved: "deleted_at IS NULL AND state = 'approved'",
  // nothing is sent anywhere yet, so nothing waits
  outbox: 'FALSE',
  exported: "deleted_at IS NULL AND state IN ('exported', 'corrected')",
  spiked: "deleted_at IS NULL AND state = 'spiked'",
  // as a range, so that the index is used
  bin: "deleted_at > ''",
};

/** The columns of a DraftRow; `drafts` has to be in the FROM clause. */
export const rowColumns = `drafts.id, drafts.headline, drafts.section, drafts.authors, drafts.state,
  drafts.head_words + drafts.body_words AS words, drafts.photos, drafts.photos_incomplete AS photosIncomplete,
  drafts.findings, drafts.created_at AS createdAt, drafts.updated_at AS updatedAt, drafts.deleted_at AS deletedAt`;

/** A row as SQLite answers it: the authors are still JSON. */
export type StoredRow = Omit<DraftRow, 'authors'> & { readonly authors: string };

export const toRow = (stored: StoredRow): DraftRow => ({
  ...stored,
  authors: JSON.parse(stored.authors) as string[],
});

export interface DraftList {
  /** Newest first. */
  list(view: View): DraftRow[];
  /** Those of the stories that are there, each with the views that show it. */
  rows(ids: readonly string[]): PlacedRow[];
  counts(): Record<View, number>;
  moveToBin(ids: readonly string[]): void;
  takeFromBin(ids: readonly string[]): void;
  /** Deletes for good those of the stories that lie in the bin, with their revisions. */
  emptyBin(ids: readonly string[]): void;
}

export const listSql = (view: View): string =>
  `SELECT ${rowColumns} FROM drafts WHERE ${where[view]} ORDER BY updated_at DESC`;

export function makeDraftList(db: Database, now: () => string): DraftList {
  const views = Object.keys(where) as View[];
  const lists = new Map(views.map((view) => [view, db.prepare<[], StoredRow>(listSql(view))]));
  const count = db.prepare<[], Record<View, number>>(
    `SELECT ${views.map((view) => `count(*) FILTER (WHERE ${where[view]}) AS ${view}`).join(', ')} FROM drafts`,
  );
  const placed = db.prepare<[string], StoredRow & Record<`in ${View}`, number>>(
    `SELECT ${rowColumns}, ${views.map((view) => `(${where[view]}) AS "in ${view}"`).join(', ')} FROM drafts WHERE id = ?`,
  );
  const bin = db.prepare('UPDATE drafts SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL');
  const unbin = db.prepare('UPDATE drafts SET deleted_at = NULL WHERE id = ?');
  const findBinned = db
    .prepare<[string], number>('SELECT number FROM drafts WHERE id = ? AND deleted_at IS NOT NULL')
    .pluck();
  const dropFromIndex = db.prepare('DELETE FROM search WHERE rowid = ?');
  const dropStale = db.prepare('DELETE FROM search_stale WHERE draft = ?');
  const drop = db.prepare('DELETE FROM drafts WHERE number = ?');
  const each = (run: (id: string) => void) => {
    const all = db.transaction((ids: readonly string[]) => ids.forEach(run));
    return (ids: readonly string[]) => all.immediate(ids);
  };

  return {
    list: (view) => (lists.get(view)?.all() ?? []).map(toRow),
    rows: (ids) =>
      ids.flatMap((id) => {
        const stored = placed.get(id);
        if (!stored) return [];
        const row = Object.fromEntries(Object.entries(stored).filter(([name]) => !name.startsWith('in '))) as StoredRow;
        return [{ row: toRow(row), views: views.filter((view) => stored[`in ${view}`] === 1) }];
      }),
    counts: () => count.get() ?? (Object.fromEntries(views.map((view) => [view, 0])) as Record<View, number>),
    moveToBin: each((id) => bin.run(now(), id)),
    takeFromBin: each((id) => unbin.run(id)),
    emptyBin: each((id) => {
      const number = findBinned.get(id);
      if (number === undefined) return;
      dropFromIndex.run(number);
      dropStale.run(number);
      drop.run(number);
    }),
  };
}
