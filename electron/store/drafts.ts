import type { Database } from 'better-sqlite3';
import { type Article, type ArticleHead, articleVersion, type Block } from '../../shared/article/index.ts';
import { CallFailed, type DraftPatch, type SaveAnswer } from '../../shared/api/index.ts';
import { blockWords, summarize } from './draft-summary.ts';
import { newPositions } from './positions.ts';
import { thisPerson } from './seen.ts';
import type { StoredStories } from './stored-story.ts';
import { sumOf } from './sums.ts';

/** Writes drafts. Each call is one transaction: when it returns, the disk has it (synchronous = FULL). */
export interface Drafts {
  has(id: string): boolean;
  create(article: Article): void;
  /** Writes the changed fields of the head and the changed blocks, and nothing else. */
  save(patch: DraftPatch): SaveAnswer;
  /** Makes the draft equal to the article. */
  replace(article: Article): void;
  /** Where the story stands in its way and who has it in hand: no save of a window changes these. */
  setWay(id: string, way: Pick<ArticleHead, 'state' | 'assignee'>): void;
  ignored(id: string): string[];
  setIgnored(id: string, ignored: readonly string[]): void;
  noteFindings(id: string, findings: number): void;
}

export function makeDrafts(db: Database, stories: StoredStories, now: () => string): Drafts {
  const addDraft = db.prepare(`
    INSERT INTO drafts (id, version, headline, section, authors, state, head_words, body_words, photos,
      photos_incomplete, created_at, updated_at)
    VALUES (@id, @version, '', '', '[]', 'draft', 0, 0, 0, 0, @at, @at)`);
  const setSummary = db.prepare(`
    UPDATE drafts SET headline = @headline, section = @section, authors = @authors, state = @state,
      head_words = @headWords, photos = @photos, photos_incomplete = @photosIncomplete, assignee = @assignee,
      embargo = @embargo, publish_at = @publishAt, comments = @comments, questions = @questions, version = @version
    WHERE number = @draft`);
  const touch = db.prepare('UPDATE drafts SET updated_at = ?, body_words = body_words + ? WHERE number = ?');
  /** Who writes has seen it. */
  const staySeen = db.prepare(`
    UPDATE seen SET changed_at = (SELECT updated_at FROM drafts WHERE number = @draft)
    WHERE draft = @draft AND person = ${thisPerson}`);
  const headOf = db.prepare<[number], string>('SELECT head FROM draft_heads WHERE draft = ?').pluck();
  const setHead = db.prepare(`
    INSERT INTO draft_heads (draft, head, sum) VALUES (@draft, @head, @sum)
    ON CONFLICT (draft) DO UPDATE SET head = excluded.head, sum = excluded.sum`);
  const wordsOf = db
    .prepare<[number, string], number>('SELECT words FROM draft_blocks WHERE draft = ? AND key = ?')
    .pluck();
  const setBlock = db.prepare(`
    INSERT INTO draft_blocks (draft, key, position, words, block, sum)
    VALUES (@draft, @key,
      (SELECT 1048576 + ifnull(max(position), 0) FROM draft_blocks WHERE draft = @draft), @words, @block, @sum)
    ON CONFLICT (draft, key) DO UPDATE SET words = excluded.words, block = excluded.block, sum = excluded.sum`);
  const positionsOf = db.prepare<[number], { key: string; position: number }>(
    'SELECT key, position FROM draft_blocks WHERE draft = ?',
  );
  const setPosition = db.prepare('UPDATE draft_blocks SET position = ? WHERE draft = ? AND key = ?');
  const dropBlock = db.prepare('DELETE FROM draft_blocks WHERE draft = ? AND key = ?');
  const markStale = db.prepare('INSERT OR IGNORE INTO search_stale (draft) VALUES (?)');

  /** Answers by how many words the body grew. */
  const writeBlocks = (draft: number, blocks: readonly Block[]): number => {
    let grown = 0;
    for (const block of blocks) {
      const words = blockWords(block);
      grown += words - (wordsOf.get(draft, block._key) ?? 0);
      const text = JSON.stringify(block);
      setBlock.run({ draft, key: block._key, words, block: text, sum: sumOf(text) });
    }
    return grown;
  };
  const arrange = (draft: number, order: readonly string[]): number => {
    const positions = new Map(positionsOf.all(draft).map((one) => [one.key, one.position]));
    const wanted = new Set(order);
    if (wanted.size !== order.length || order.some((key) => !positions.has(key)))
      throw new CallFailed('invalid-call', { path: 'order' });
    let grown = 0;
    for (const key of positions.keys()) {
      if (wanted.has(key)) continue;
      grown -= wordsOf.get(draft, key) ?? 0;
      dropBlock.run(draft, key);
      positions.delete(key);
    }
    for (const [key, position] of newPositions(order, positions)) setPosition.run(position, draft, key);
    return grown;
  };
  const writeHead = (draft: number, head: ArticleHead): void => {
    const text = JSON.stringify(head);
    setHead.run({ draft, head: text, sum: sumOf(text) });
    setSummary.run({ draft, version: articleVersion, ...summarize(head) });
  };
  const writeWhole = (draft: number, article: Article): void => {
    const { version: _version, id: _id, language: _language, body, ...head } = article;
    writeHead(draft, head);
    const grown = writeBlocks(draft, body);
    touch.run(
      now(),
      grown +
        arrange(
          draft,
          body.map((one) => one._key),
        ),
      draft,
    );
    markStale.run(draft);
  };

  const create = db.transaction((article: Article) => {
    const { lastInsertRowid } = addDraft.run({ id: article.id, version: articleVersion, at: now() });
    writeWhole(Number(lastInsertRowid), article);
  });
  const replace = db.transaction((article: Article) => writeWhole(stories.key(article.id).number, article));
  const save = db.transaction((patch: DraftPatch) => {
    const { number, version } = stories.key(patch.id);
    // a newer Morat's story is refused by read; an older one is brought up to date before it is mixed with new blocks
    if (version !== articleVersion) writeWhole(number, stories.read(patch.id));
    if (patch.head) {
      const before = JSON.parse(headOf.get(number) ?? '{}') as ArticleHead;
      // a window that was open while the desk took a step still holds the state from before it
      const { state, assignee } = before;
      writeHead(number, { ...before, ...(patch.head as Partial<ArticleHead>), state, assignee });
    }
    let grown = writeBlocks(number, patch.blocks ?? []);
    if (patch.order) grown += arrange(number, patch.order);
    touch.run(now(), grown, number);
    staySeen.run({ draft: number });
    markStale.run(number);
  });
  const setWay = db.transaction((id: string, way: Pick<ArticleHead, 'state' | 'assignee'>) => {
    const { number, version } = stories.key(id);
    if (version !== articleVersion) writeWhole(number, stories.read(id));
    writeHead(number, { ...(JSON.parse(headOf.get(number) ?? '{}') as ArticleHead), ...way });
    touch.run(now(), 0, number);
  });
  const ignoredOf = db.prepare<[number], string>('SELECT ignored FROM draft_heads WHERE draft = ?').pluck();
  const isThere = db.prepare<[string], number>('SELECT 1 FROM drafts WHERE id = ?').pluck();
  const setIgnored = db.prepare('UPDATE draft_heads SET ignored = ? WHERE draft = ?');
  const setFindings = db.prepare('UPDATE drafts SET findings = ? WHERE number = ?');

  return {
    has: (id) => isThere.get(id) === 1,
    create: (article) => create.immediate(article),
    replace: (article) => replace.immediate(article),
    setWay: (id, way) => setWay.immediate(id, way),
    save(patch) {
      save.immediate(patch);
      return { sequence: patch.sequence, savedAt: now() };
    },
    ignored: (id) => JSON.parse(ignoredOf.get(stories.key(id).number) ?? '[]') as string[],
    setIgnored(id, ignored) {
      setIgnored.run(JSON.stringify(ignored), stories.key(id).number);
    },
    noteFindings(id, findings) {
      setFindings.run(findings, stories.key(id).number);
    },
  };
}
