import type { Migration } from './migration.ts';

/**
 * The story's way. `records` holds every step, written once; its order is `number` here and `parent` between machines,
 * never `at`. `seen` is what each person saw last. Names and sizes of revisions stand beside them, for a revision
 * never changes. The new columns of `drafts` are what the desk lists and filters by, filled from the heads at first.
 */
export const review: Migration = {
  version: 80,
  up: `
    ALTER TABLE drafts ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
    ALTER TABLE drafts ADD COLUMN embargo TEXT;
    ALTER TABLE drafts ADD COLUMN publish_at TEXT;
    ALTER TABLE drafts ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE drafts ADD COLUMN questions INTEGER NOT NULL DEFAULT 0;
    UPDATE drafts SET
      assignee = ifnull((SELECT json_extract(head, '$.assignee') FROM draft_heads WHERE draft = number), ''),
      embargo = (SELECT json_extract(head, '$.embargo') FROM draft_heads WHERE draft = number),
      publish_at = (SELECT json_extract(head, '$.publishAt') FROM draft_heads WHERE draft = number),
      comments = (SELECT count(*) FROM draft_heads, json_each(draft_heads.head, '$.comments') AS one
        WHERE draft = number AND json_extract(one.value, '$.resolved') = 0);
    CREATE INDEX drafts_by_state ON drafts (deleted_at, state, updated_at DESC);
    CREATE INDEX drafts_by_section ON drafts (deleted_at, section, updated_at DESC);
    CREATE INDEX drafts_by_assignee ON drafts (deleted_at, assignee, updated_at DESC);

    CREATE TABLE records (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      draft INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
      parent TEXT,
      step TEXT NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      role TEXT NOT NULL,
      assignee TEXT NOT NULL,
      note TEXT NOT NULL,
      revision TEXT,
      findings TEXT NOT NULL
    ) STRICT;
    CREATE INDEX records_of_draft ON records (draft, number);
    CREATE INDEX records_by_author ON records (author, step, number);
    CREATE TRIGGER records_never_change BEFORE UPDATE ON records
      BEGIN SELECT RAISE(ABORT, 'a step that was taken never changes'); END;

    CREATE TABLE seen (
      draft INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
      person TEXT NOT NULL,
      revision TEXT,
      changed_at TEXT NOT NULL,
      PRIMARY KEY (draft, person)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE revision_sizes (
      revision TEXT PRIMARY KEY REFERENCES revisions (id) ON DELETE CASCADE,
      added INTEGER NOT NULL,
      removed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE revision_names (
      revision TEXT PRIMARY KEY REFERENCES revisions (id) ON DELETE CASCADE,
      name TEXT NOT NULL
    ) STRICT;
  `,
};
