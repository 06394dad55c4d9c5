import type { Database, Statement } from 'better-sqlite3';
import type { DraftChoices, DraftFilter, DraftRow, PlacedRow, View } from '../../shared/api/index.ts';
import { makeCounts } from './draft-counts.ts';
import { isAuthor, unseen, where } from './draft-views.ts';

/** What each part of a filter asks, with the parameter of its own name. */
const asks: Readonly<Record<keyof DraftFilter, string>> = {
  section: 'section = @section',
  author: isAuthor('@author'),
  assignee: 'assignee = @assignee',
  state: 'state = @state',
  from: 'updated_at >= @from',
  before: 'updated_at < @before',
  unseen,
};
const parts = Object.keys(asks) as (keyof DraftFilter)[];
const given = (filter: DraftFilter) => parts.filter((part) => filter[part] !== undefined);
const conditions = (filter: DraftFilter): string =>
  given(filter)
    .map((part) => ` AND ${asks[part]}`)
    .join('');
/** Only what the statement names: another name in the parameters is no harm, a missing one is. */
const values = (filter: DraftFilter) =>
  Object.fromEntries(given(filter).flatMap((part) => (part === 'unseen' ? [] : [[part, filter[part]]])));

/** The columns of a DraftRow; `drafts` has to be in the FROM clause. */
export const rowColumns = `drafts.id, drafts.headline, drafts.section, drafts.authors, drafts.state,
  drafts.head_words + drafts.body_words AS words, drafts.photos, drafts.photos_incomplete AS photosIncomplete,
  drafts.findings, drafts.assignee, drafts.embargo, drafts.publish_at AS publishAt, drafts.comments, drafts.questions,
  ${unseen} AS unseen, drafts.created_at AS createdAt, drafts.updated_at AS updatedAt, drafts.deleted_at AS deletedAt`;

/** A row as SQLite answers it: the authors are still JSON, what is true is 1. */
export type StoredRow = Omit<DraftRow, 'authors' | 'unseen'> & { readonly authors: string; readonly unseen: number };

export const toRow = (stored: StoredRow): DraftRow => ({
  ...stored,
  authors: JSON.parse(stored.authors) as string[],
  unseen: stored.unseen === 1,
});

/** At most so many rows, behind the one that the page before ended with. */
export interface Page {
  readonly limit?: number | undefined;
  readonly after?: { readonly updatedAt: string; readonly id: string } | undefined;
}

export interface DraftList {
  /** Newest first. */
  list(view: View, filter?: DraftFilter, page?: Page): DraftRow[];
  /** Those of the stories that are there, each with the views that show it; none if the filter leaves it out. */
  rows(ids: readonly string[], filter?: DraftFilter): PlacedRow[];
  choices(): DraftChoices;
  counts(): Record<View, number>;
  moveToBin(ids: readonly string[]): void;
  takeFromBin(ids: readonly string[]): void;
  /** Deletes for good those of the stories that lie in the bin, with their revisions. */
  emptyBin(ids: readonly string[]): void;
}

const behind = ' AND updated_at <= @updatedAt AND (updated_at < @updatedAt OR id < @id)';

export const listSql = (view: View, filter: DraftFilter = {}, { after }: Page = {}): string =>
  `SELECT ${rowColumns} FROM drafts WHERE ${where[view]}${conditions(filter)}${after ? behind : ''}
  ORDER BY updated_at DESC, id DESC LIMIT @limit`;

export function makeDraftList(db: Database, now: () => string): DraftList {
  const views = Object.keys(where) as View[];
  // as many as there are ways to combine what a filter asks, so few in truth
  const lists = new Map<string, Statement<[Record<string, unknown>], StoredRow>>();
  const listOf = (view: View, filter: DraftFilter, page: Page) => {
    const sql = listSql(view, filter, page);
    const known = lists.get(sql) ?? db.prepare<[Record<string, unknown>], StoredRow>(sql);
    lists.set(sql, known);
    return known;
  };
  const counts = makeCounts(db);
  const placed = (filter: DraftFilter) =>
    db.prepare<[Record<string, unknown>], StoredRow & Record<`in ${View}`, number>>(
      `SELECT ${rowColumns}, ${views.map((view) => `(${where[view]}${conditions(filter)}) AS "in ${view}"`).join(', ')}
      FROM drafts WHERE id = @id`,
    );
  const kept = 'FROM drafts WHERE deleted_at IS NULL';
  const sections = db.prepare<[], string>(`SELECT section ${kept} GROUP BY section ORDER BY count(*) DESC`).pluck();
  const assignees = db.prepare<[], string>(`SELECT assignee ${kept} GROUP BY assignee ORDER BY count(*) DESC`).pluck();
  const authors = db
    .prepare<[], string>(
      `SELECT one.value FROM (SELECT authors, count(*) AS stories ${kept} GROUP BY authors) AS signed,
      json_each(signed.authors) AS one GROUP BY one.value ORDER BY sum(stories) DESC`,
    )
    .pluck();
  const bin = db.prepare('UPDATE drafts SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL');
  const unbin = db.prepare('UPDATE drafts SET deleted_at = NULL WHERE id = ?');
  const findBinned = db
    .prepare<[string], number>('SELECT number FROM drafts WHERE id = ? AND deleted_at IS NOT NULL')
    .pluck();
  const dropFromIndex = ['search', 'search_heads'].map((index) => db.prepare(`DELETE FROM ${index} WHERE rowid = ?`));
  const dropStale = db.prepare('DELETE FROM search_stale WHERE draft = ?');
  const drop = db.prepare('DELETE FROM drafts WHERE number = ?');
  const each = (run: (id: string) => void) => {
    const all = db.transaction((ids: readonly string[]) => ids.forEach(run));
    return (ids: readonly string[]) => all.immediate(ids);
  };

  return {
    list: (view, filter = {}, page = {}) =>
      listOf(view, filter, page)
        .all({ ...values(filter), ...page.after, limit: page.limit ?? -1 })
        .map(toRow),
    rows(ids, filter = {}) {
      const statement = placed(filter);
      return ids.flatMap((id) => {
        const stored = statement.get({ ...values(filter), id });
        if (!stored) return [];
        const row = Object.fromEntries(Object.entries(stored).filter(([name]) => !name.startsWith('in '))) as StoredRow;
        return [{ row: toRow(row), views: views.filter((view) => stored[`in ${view}`] === 1) }];
      });
    },
    choices() {
      const named = (all: readonly string[]) => all.filter((one) => one !== '');
      return { sections: named(sections.all()), authors: named(authors.all()), assignees: named(assignees.all()) };
    },
    counts,
    moveToBin: each((id) => bin.run(now(), id)),
    takeFromBin: each((id) => unbin.run(id)),
    emptyBin: each((id) => {
      const number = findBinned.get(id);
      if (number === undefined) return;
      for (const one of dropFromIndex) one.run(number);
      dropStale.run(number);
      drop.run(number);
    }),
  };
}
