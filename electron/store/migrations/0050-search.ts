import type { Migration } from './migration.ts';

/**
 * Words of every story, per field twice: folded (`dai doan ket`) and as written in lower case (`đại đoàn kết`). The
 * index holds no text of its own; its rowid is the draft's number. A saved draft is noted in `search_stale` in the same
 * transaction and indexed later, so that a save does not grow with the story. Every draft that is already there is
 * stale at first.
 */
export const search: Migration = {
  version: 50,
  up: `
    CREATE VIRTUAL TABLE search USING fts5 (
      headline, sapo, caption, people, body,
      headline_marked, sapo_marked, caption_marked, people_marked, body_marked,
      content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    );
    CREATE TABLE search_stale (draft INTEGER PRIMARY KEY) STRICT;
    INSERT INTO search_stale SELECT number FROM drafts;
  `,
};
