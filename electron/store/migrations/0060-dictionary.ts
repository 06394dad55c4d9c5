import type { Migration } from './migration.ts';

/** The newsroom's words and names, spelled as they are to be left alone; small letters and capitals are two entries. */
export const dictionary: Migration = {
  version: 60,
  up: `CREATE TABLE dictionary (
    entry TEXT PRIMARY KEY,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;`,
};
