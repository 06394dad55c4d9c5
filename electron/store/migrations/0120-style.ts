import type { Migration } from './migration.ts';

/** What came of rules' finds on this machine, and what people hold to be wrong about rules. */
export const style: Migration = {
  version: 120,
  up: `
    CREATE TABLE rule_counts (
      rule TEXT PRIMARY KEY,
      taken INTEGER NOT NULL DEFAULT 0,
      ignored INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE disputes (
      id TEXT PRIMARY KEY,
      rule TEXT NOT NULL,
      text TEXT NOT NULL,
      note TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      settled_at TEXT
    ) STRICT;
  `,
};
