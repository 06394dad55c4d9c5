import type { Migration } from './migration.ts';

/**
 * Where each picture stands in the stories, and the words it is found by, filled together with `search`. An id begins
 * with the moment its story was written on last (see picture-index.ts): newest first is one walk down the index. `day`
 * holds the days a picture is asked for by (see picture-query.ts).
 */
export const pictureSearch: Migration = {
  version: 130,
  up: `
    CREATE TABLE picture_places (
      id INTEGER PRIMARY KEY,
      draft INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
      key TEXT NOT NULL,
      asset TEXT NOT NULL
    ) STRICT;
    CREATE INDEX picture_places_by_draft ON picture_places (draft);
    CREATE INDEX picture_places_by_asset ON picture_places (asset);
    CREATE VIRTUAL TABLE picture_search USING fts5 (
      words, words_marked, day,
      content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    );
    CREATE TRIGGER picture_places_gone AFTER DELETE ON picture_places BEGIN
      DELETE FROM picture_search WHERE rowid = old.id;
    END;
    INSERT OR IGNORE INTO search_stale SELECT number FROM drafts;
  `,
};
