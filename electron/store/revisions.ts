import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { type Article, parseArticle } from '../../shared/article/index.ts';
import { type ChangeSize, compareArticles } from '../../shared/article/compare/index.ts';
import { CallFailed, type RevisionReason, type RevisionRow } from '../../shared/api/index.ts';
import { assert, newId } from '../../shared/base/index.ts';
import { storyWords } from './draft-summary.ts';
import { parseStory, type StoredStories } from './stored-story.ts';

export interface RevisionInput {
  readonly draft: string;
  readonly reason: RevisionReason;
  readonly author: string;
  readonly note: string;
  /** What it was made from, when that is not the newest revision: two lines of work brought together. */
  readonly parents?: readonly [mine: string, theirs: string];
  /** Its note is kept even where not a word has changed: why a story goes out over an error. */
  readonly forItsNote?: boolean;
}

/** A revision whole, as it travels between machines. */
export interface WholeRevision {
  readonly id: string;
  /** What it was made from: none, one, or two when it brought two lines of work together. */
  readonly parents: readonly string[];
  readonly at: string;
  readonly reason: RevisionReason;
  readonly author: string;
  readonly note: string;
  /** The stored form as JSON, exactly as it was kept. */
  readonly story: string;
}

export interface Revisions {
  /** Newest first. */
  list(draft: string): RevisionRow[];
  /** Keeps the draft as it is on disk; null if it equals its newest revision. */
  keep(input: RevisionInput): string | null;
  /** Keeps the draft as it is on disk; answers the revision that holds it, the newest one where nothing had changed (and no other reason is given). */
  hold(input: RevisionInput): { readonly id: string; readonly at: string };
  /** The id of the newest one; null if there is none. */
  newest(draft: string): string | null;
  /** Calls a revision something; an empty name takes it away. */
  name(id: string, name: string): void;
  /** The story of a revision, brought to the present version. */
  read(id: string): Article;
  /** Every revision of a draft, oldest first, without their stories. */
  line(draft: string): Omit<WholeRevision, 'story'>[];
  /** A revision's stored form, as JSON. */
  json(id: string): string;
  /** Adds revisions that another machine made, in the order given (oldest first); known ones stay as they are. */
  take(draft: string, revisions: readonly WholeRevision[]): void;
}

export function makeRevisions(db: Database, stories: StoredStories, now: () => string): Revisions {
  const list = db.prepare<[string], RevisionRow>(`
    SELECT revisions.id, at, reason, author, note, revisions.headline, words, added, removed,
      ifnull(revision_names.name, '') AS name
    FROM revisions JOIN drafts ON drafts.number = revisions.draft
    LEFT JOIN revision_sizes ON revision_sizes.revision = revisions.id
    LEFT JOIN revision_names ON revision_names.revision = revisions.id
    WHERE drafts.id = ? ORDER BY revisions.number DESC`);
  const newest = db.prepare<[number], { id: string; hash: string; at: string; note: string }>(
    'SELECT id, hash, at, note FROM revisions WHERE draft = ? ORDER BY number DESC LIMIT 1',
  );
  const add = db.prepare(`
    INSERT INTO revisions (id, draft, parent, merged, hash, at, reason, author, note, headline, words, story)
    SELECT @id, number, @parent, @merged, @hash, @at, @reason, @author, @note, headline, head_words + body_words, @story
    FROM drafts WHERE number = @draft`);
  const setName = db.prepare(`
    INSERT INTO revision_names (revision, name) SELECT id, @name FROM revisions WHERE id = @id
    ON CONFLICT (revision) DO UPDATE SET name = excluded.name`);
  const find = db.prepare<[string], Buffer>('SELECT story FROM revisions WHERE id = ?').pluck();
  const line = db.prepare<
    [string],
    Omit<WholeRevision, 'story' | 'parents'> & { parent: string | null; merged: string | null }
  >(`
    SELECT revisions.id, parent, merged, at, reason, author, note
    FROM revisions JOIN drafts ON drafts.number = revisions.draft
    WHERE drafts.id = ? ORDER BY revisions.number`);
  const addForeign = db.prepare(`
    INSERT INTO revisions (id, draft, parent, merged, hash, at, reason, author, note, headline, words, story)
    VALUES (@id, @draft, @parent, @merged, @hash, @at, @reason, @author, @note, @headline, @words, @story)
    ON CONFLICT (id) DO NOTHING`);

  const json = (id: string): string => {
    const story = find.get(id);
    if (!story) throw new CallFailed('not-found');
    return gunzipSync(story).toString('utf8');
  };

  const setSize = db.prepare('INSERT INTO revision_sizes (revision, added, removed) VALUES (@id, @added, @removed)');
  /** How many words came and went; null if one of the two cannot be understood any more. */
  const sizeOf = (parent: string, story: string): ChangeSize | null => {
    const [before, after] = [json(parent), story].map((one) => {
      const parsed = parseArticle(JSON.parse(one));
      return parsed.ok ? parsed.value : null;
    });
    return before && after ? compareArticles(before, after).size : null;
  };
  const keep = db.transaction(({ draft, reason, author, note, parents, forItsNote }: RevisionInput): string | null => {
    const { number } = stories.key(draft);
    // the stored form, not the parsed one: what cannot be understood any more is kept all the same
    const story = JSON.stringify(stories.raw(draft));
    const hash = sha256(story);
    const parent = newest.get(number);
    const isNoted = note === '' || parent?.note === note || forItsNote !== true;
    if (parent?.hash === hash && !parents && isNoted) return null;
    const id = newId();
    const row = {
      id,
      draft: number,
      parent: parents?.[0] ?? parent?.id ?? null,
      merged: parents?.[1] ?? null,
      hash,
      at: now(),
      reason,
      author,
      note,
    };
    add.run({ ...row, story: gzipSync(story) });
    const size = parent ? sizeOf(parent.id, story) : null;
    if (size) setSize.run({ id, ...size });
    return id;
  });
  const take = db.transaction((draft: string, revisions: readonly WholeRevision[]) => {
    const { number } = stories.key(draft);
    for (const { id, parents, story, at, reason, author, note } of revisions) {
      const article = parseStory(JSON.parse(story) as Record<string, unknown>);
      addForeign.run({
        id,
        draft: number,
        parent: parents[0] ?? null,
        merged: parents[1] ?? null,
        hash: sha256(story),
        at,
        reason,
        author,
        note,
        headline: article.headline,
        words: storyWords(article),
        story: gzipSync(story),
      });
    }
  });
  return {
    list: (draft) => list.all(draft),
    keep: (input) => keep.immediate(input),
    hold(input) {
      keep.immediate(input);
      const held = newest.get(stories.key(input.draft).number);
      assert(held, 'a draft that was just kept has a revision');
      return { id: held.id, at: held.at };
    },
    read: (id) => parseStory(JSON.parse(json(id)) as Record<string, unknown>),
    newest: (draft) => newest.get(stories.key(draft).number)?.id ?? null,
    name(id, name) {
      if (setName.run({ id, name }).changes === 0) throw new CallFailed('not-found');
    },
    line: (draft) =>
      line.all(draft).map(({ parent, merged, ...rest }) => ({
        ...rest,
        parents: [parent, merged].filter((one) => one !== null),
      })),
    json,
    take: (draft, revisions) => take.immediate(draft, revisions),
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
