import type { Migration } from './migration.ts';

/**
 * Targets (without their secrets), the stories on their way to them, and what of each story is at each target. A
 * sending points at a revision, which never changes; `photos` are those that are there, by their key.
 */
export const outbox: Migration = {
  version: 100,
  up: `
    CREATE TABLE targets (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      config TEXT NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE outbox (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      draft TEXT NOT NULL,
      target TEXT NOT NULL,
      revision TEXT NOT NULL,
      headline TEXT NOT NULL,
      status TEXT NOT NULL,
      state TEXT NOT NULL,
      step TEXT NOT NULL,
      photos_done INTEGER NOT NULL DEFAULT 0,
      photos_total INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_try TEXT,
      failure TEXT,
      notices TEXT NOT NULL DEFAULT '[]',
      overwrite INTEGER NOT NULL DEFAULT 0,
      wrote INTEGER NOT NULL DEFAULT 0,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX outbox_open ON outbox (state, number) WHERE state NOT IN ('done', 'cancelled');
    CREATE INDEX outbox_of_draft ON outbox (draft, number DESC);
    CREATE TABLE sent_posts (
      draft TEXT NOT NULL,
      target TEXT NOT NULL,
      post TEXT NOT NULL,
      seen TEXT,
      modified TEXT NOT NULL,
      status TEXT NOT NULL,
      url TEXT NOT NULL,
      edit_url TEXT NOT NULL,
      photos TEXT NOT NULL DEFAULT '{}',
      PRIMARY KEY (draft, target)
    ) STRICT;
  `,
};
