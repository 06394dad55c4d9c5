import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Article } from '../../shared/article/index.ts';
import { CallFailed, type RevisionReason, type RevisionRow } from '../../shared/api/index.ts';
import { newId } from '../../shared/base/index.ts';
import { parseStory, type StoredStories } from './stored-story.ts';

export interface RevisionInput {
  readonly draft: string;
  readonly reason: RevisionReason;
  readonly author: string;
  readonly note: string;
}

export interface Revisions {
  /** Newest first. */
  list(draft: string): RevisionRow[];
  /** Keeps the draft as it is on disk; null if it equals its newest revision. */
  keep(input: RevisionInput): string | null;
  /** The id of the newest one; null if there is none. */
  newest(draft: string): string | null;
  /** Calls a revision something; an empty name takes it away. */
  name(id: string, name: string): void;
  /** The story of a revision, brought to the present version. */
  read(id: string): Article;
}

export function makeRevisions(db: Database, stories: StoredStories, now: () => string): Revisions {
  const list = db.prepare<[string], RevisionRow>(`
    SELECT revisions.id, at, reason, author, note, revisions.headline, words, added, removed,
      ifnull(revision_names.name, '') AS name
    FROM revisions JOIN drafts ON drafts.number = revisions.draft
    LEFT JOIN revision_sizes ON revision_sizes.revision = revisions.id
    LEFT JOIN revision_names ON revision_names.revision = revisions.id
    WHERE drafts.id = ? ORDER BY revisions.number DESC`);
  const newest = db.prepare<[number], { id: string; hash: string }>(
    'SELECT id, hash FROM revisions WHERE draft = ? ORDER BY number DESC LIMIT 1',
  );
  const add = db.prepare(`
    INSERT INTO revisions (id, draft, parent, hash, at, reason, author, note, headline, words, story)
    SELECT @id, number, @parent, @hash, @at, @reason, @author, @note, headline, head_words + body_words, @story
    FROM drafts WHERE number = @draft`);
  const setName = db.prepare(`
    INSERT INTO revision_names (revision, name) SELECT id, @name FROM revisions WHERE id = @id
    ON CONFLICT (revision) DO UPDATE SET name = excluded.name`);
  const find = db.prepare<[string], Buffer>('SELECT story FROM revisions WHERE id = ?').pluck();

  const keep = db.transaction(({ draft, reason, author, note }: RevisionInput): string | null => {
    const { number } = stories.key(draft);
    // the stored form, not the parsed one: what cannot be understood any more is kept all the same
    const json = JSON.stringify(stories.raw(draft));
    const hash = createHash('sha256').update(json).digest('hex');
    const parent = newest.get(number);
    if (parent?.hash === hash) return null;
    const id = newId();
    const row = { id, draft: number, parent: parent?.id ?? null, hash, at: now(), reason, author, note };
    add.run({ ...row, story: gzipSync(json) });
    return id;
  });
  return {
    list: (draft) => list.all(draft),
    keep: (input) => keep.immediate(input),
    newest: (draft) => newest.get(stories.key(draft).number)?.id ?? null,
    name(id, name) {
      if (setName.run({ id, name }).changes === 0) throw new CallFailed('not-found');
    },
    read(id) {
      const story = find.get(id);
      if (!story) throw new CallFailed('not-found');
      return parseStory(JSON.parse(gunzipSync(story).toString('utf8')) as Record<string, unknown>);
    },
  };
}
