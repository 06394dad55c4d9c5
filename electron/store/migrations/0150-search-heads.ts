import type { Migration } from './migration.ts';

/**
 * The words of headline, sapo, captions and people once more, without the body: a question for a field of the whole
 * index walks through every story that has the words anywhere, here through a hundredth of that. Filled together with
 * `search`.
 */
export const searchHeads: Migration = {
  version: 150,
  up: `
    CREATE VIRTUAL TABLE search_heads USING fts5 (
      headline, sapo, caption, people, headline_marked, sapo_marked, caption_marked, people_marked,
      content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    );
    INSERT OR IGNORE INTO search_stale SELECT number FROM drafts;
  `,
};
