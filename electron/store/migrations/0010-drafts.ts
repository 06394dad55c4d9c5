import type { Migration } from './migration.ts';

/**
 * A story is one row of list columns, one row with the rest of its head and a row a block of its body, so that a save
 * writes what changed and nothing else. `number` is the row's identity on this machine, `id` the one between machines.
 */
export const drafts: Migration = {
  version: 10,
  up: `
    CREATE TABLE drafts (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL,
      headline TEXT NOT NULL,
      section TEXT NOT NULL,
      authors TEXT NOT NULL,
      state TEXT NOT NULL,
      head_words INTEGER NOT NULL,
      body_words INTEGER NOT NULL,
      photos INTEGER NOT NULL,
      photos_incomplete INTEGER NOT NULL,
      findings INTEGER,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;
    CREATE INDEX drafts_by_update ON drafts (deleted_at, updated_at DESC);
    CREATE TABLE draft_heads (
      draft INTEGER PRIMARY KEY REFERENCES drafts (number) ON DELETE CASCADE,
      head TEXT NOT NULL,
      ignored TEXT NOT NULL DEFAULT '[]'
    ) STRICT;
    CREATE TABLE draft_blocks (
      draft INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
      key TEXT NOT NULL,
      position INTEGER NOT NULL,
      words INTEGER NOT NULL,
      block TEXT NOT NULL,
      UNIQUE (draft, key)
    ) STRICT;
    CREATE INDEX draft_blocks_in_order ON draft_blocks (draft, position);
  `,
};
