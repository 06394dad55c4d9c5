import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** What is written beside a text, so that a disk that changes letters in it is found out: SQLite itself keeps no checksums. */
export const sumOf = (text: string): number => crc32(text);

/** Ids of the stories whose text is not what was written; empty for a store from before there were sums. */
export function alteredStories(db: Database): string[] {
  if (!hasSums(db)) return [];
  db.function('sum_of', { deterministic: true }, (text) => (typeof text === 'string' ? sumOf(text) : -1));
  return db
    .prepare<[], string>(`
      SELECT id FROM drafts WHERE number IN (
        SELECT draft FROM draft_heads WHERE sum IS NOT NULL AND sum <> sum_of(head)
        UNION SELECT draft FROM draft_blocks WHERE sum IS NOT NULL AND sum <> sum_of(block))`)
    .pluck()
    .all();
}

const hasSums = (db: Database): boolean =>
  db.prepare("SELECT count(*) FROM pragma_table_info('draft_blocks') WHERE name = 'sum'").pluck().get() === 1;
