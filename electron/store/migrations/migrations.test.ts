import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backupFolder, connect } from '../connect.ts';
import { openStore } from '../open.ts';
import { steadyClock, story, temporaryFolder } from '../test-store.ts';
import { migrations, storeVersion } from './index.ts';

/** A story as every version since the first has kept it, with what is awkward in SQL and JSON. */
const remark = { _key: 'c1', author: 'Mai', at: '2026-01-01T00:00:00.000Z', text: 'Ai?', replies: [] };
const said = { anchor: null, quotation: '', question: false, resolvedBy: '' };
const awkward = story(
  'cũ',
  {
    headline: `Bài “cũ” — 100%'; "\\`,
    sapo: 'Đại đoàn kết',
    assignee: 'Hải Vân',
    embargo: '2026-02-01T00:00:00.000Z',
    comments: [
      { ...remark, ...said, resolved: false },
      { ...remark, ...said, _key: 'c2', resolved: true },
    ],
  },
  ['Dòng 1\nDòng 2', ''],
);

/** Puts the story in with the statements of version 10, which a released migration keeps for good. */
function putStory(db: Database.Database): void {
  const { version, id, language: _language, body, ...head } = awkward;
  db.prepare(`
    INSERT INTO drafts (number, id, version, headline, section, authors, state, head_words, body_words, photos,
      photos_incomplete, created_at, updated_at, deleted_at)
    VALUES (7, ?, ?, ?, '', '[]', 'draft', 0, 0, 0, 0, '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', NULL)`).run(
    id,
    version,
    head.headline,
  );
  db.prepare('INSERT INTO draft_heads (draft, head) VALUES (7, ?)').run(JSON.stringify(head));
  for (const [at, block] of body.entries())
    db.prepare('INSERT INTO draft_blocks (draft, key, position, words, block) VALUES (7, ?, ?, 0, ?)').run(
      block._key,
      at + 1,
      JSON.stringify(block),
    );
  // from version 50 on whoever writes a story notes that the search has to read it again
  if (storeVersion(db) >= 50) db.prepare('INSERT INTO search_stale (draft) VALUES (7)').run();
  // and from 80 on the columns that the desk lists by
  if (storeVersion(db) >= 80)
    db.prepare('UPDATE drafts SET assignee = ?, embargo = ?, comments = 1 WHERE number = 7').run(
      head.assignee,
      head.embargo,
    );
}

const older = migrations.slice(0, -1).map((step, at) => ({ from: step.version, steps: migrations.slice(0, at + 1) }));

test.each(older)('a store of version $from keeps its story, its copy is of version $from', ({ from, steps }) => {
  const folder = temporaryFolder();
  const now = steadyClock();
  const old = connect(folder, now, steps);
  putStory(old);
  expect(storeVersion(old)).toBe(from);
  old.close();
  // the next version alone: each step is taken from the one before it
  connect(folder, now, migrations.slice(0, steps.length + 1)).close();
  const store = openStore({ folder, now });
  expect(store.stories.read('cũ')).toEqual(awkward);
  expect(store.search.find('dai doan ket', 5).map((hit) => hit.id)).toEqual(['cũ']);
  // from version 80 on whoever writes a story fills these columns too
  if (from < 80)
    expect(store.drafts.list('mine')[0]).toMatchObject({
      assignee: 'Hải Vân',
      embargo: '2026-02-01T00:00:00.000Z',
      publishAt: null,
      comments: 1,
      questions: 0,
    });
  store.revisions.keep({ draft: 'cũ', reason: 'opened', author: '', note: '' });
  expect(store.revisions.list('cũ')).toHaveLength(1);
  store.close();
  const versions = readdirSync(backupFolder(folder)).map((name) => {
    const copy = new Database(join(backupFolder(folder), name), { readonly: true });
    const found = [storeVersion(copy), copy.prepare('SELECT id FROM drafts').pluck().get()];
    copy.close();
    return found;
  });
  expect(versions).toContainEqual([from, 'cũ']);
});
