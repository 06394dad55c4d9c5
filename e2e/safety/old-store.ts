import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drafts } from '../../electron/store/migrations/0010-drafts.ts';
import { emptyArticle, paragraph } from '../../shared/article/index.ts';
import { letters } from './letters.ts';

/** A store as the first Morat has left it: version 10, with so many stories. */
export function oldStore(folder: string, stories: number): void {
  mkdirSync(folder, { recursive: true });
  const db = new Database(join(folder, 'morat.sqlite'));
  db.pragma('journal_mode = WAL');
  db.exec(drafts.up);
  db.pragma('user_version = 10');
  const addDraft = db.prepare(`
    INSERT INTO drafts (number, id, version, headline, section, authors, state, head_words, body_words, photos,
      photos_incomplete, created_at, updated_at)
    VALUES (?, ?, 1, ?, '', '[]', 'draft', 0, 0, 0, 0, '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z')`);
  const addHead = db.prepare('INSERT INTO draft_heads (draft, head) VALUES (?, ?)');
  const addBlock = db.prepare('INSERT INTO draft_blocks (draft, key, position, words, block) VALUES (?, ?, ?, 0, ?)');
  db.transaction(() => {
    for (let number = 1; number <= stories; number++) {
      const headline = `Bài ${number - 1}`;
      const { version: _version, id, language: _language, body: _body, ...head } = emptyArticle(`s${number - 1}`, 'p0');
      addDraft.run(number, id, headline);
      addHead.run(number, JSON.stringify({ ...head, headline }));
      for (let at = 0; at < 20; at++)
        addBlock.run(number, `p${at}`, at + 1, JSON.stringify(paragraph(`p${at}`, letters(400 + at))));
    }
  })();
  db.close();
}
