import type { Migration } from './migration.ts';

/** A revision is written once and never changed; `story` is the whole article, gzip of its JSON, `hash` that JSON's SHA-256. */
export const revisions: Migration = {
  version: 20,
  up: `
    CREATE TABLE revisions (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      draft INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
      parent TEXT,
      hash TEXT NOT NULL,
      at TEXT NOT NULL,
      reason TEXT NOT NULL,
      author TEXT NOT NULL,
      note TEXT NOT NULL,
      headline TEXT NOT NULL,
      words INTEGER NOT NULL,
      story BLOB NOT NULL
    ) STRICT;
    CREATE INDEX revisions_of_draft ON revisions (draft, number DESC);
    CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
      BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
  `,
};
