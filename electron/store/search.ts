import type { Database } from 'better-sqlite3';
import { type Article, articleVersion, runningTexts } from '../../shared/article/index.ts';
import { CallFailed, type DraftHit } from '../../shared/api/index.ts';
import { rowColumns, type StoredRow, toRow } from './draft-list.ts';
import { showHit } from './search-hit.ts';
import { makePictureIndex } from './picture-index.ts';
import { inForm, type Question, questions, type SearchField, searchFields } from './search-query.ts';
import type { StoredStories } from './stored-story.ts';

export interface Search {
  /** Best first; what lies in the bin comes after everything else. */
  find(query: string, limit: number): DraftHit[];
  /** Brings the index up to date for at most `limit` stories; answers how many still wait. */
  refresh(limit: number): number;
}

/** A search waits for at most so many stories to be indexed; beyond that (after a large import) they come later. */
const refreshedBySearch = 50;

export const questionSql = 'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?';

/** The texts of each field of the index, with kicker and subheadline under the headline, credits under people. */
function fieldTexts(story: Article | null): Record<SearchField, string[]> {
  const texts: Record<SearchField, string[]> = { headline: [], sapo: [], caption: [], people: [], body: [] };
  if (!story) return texts;
  const under = {
    kicker: 'headline',
    headline: 'headline',
    subheadline: 'headline',
    sapo: 'sapo',
    caption: 'caption',
    byline: 'people',
    credit: 'people',
    dateline: 'body',
    body: 'body',
  } as const;
  for (const { field, text } of runningTexts(story)) if (text !== '') texts[under[field]].push(text);
  return texts;
}

interface Stale {
  readonly number: number;
  readonly id: string;
  readonly updatedAt: string;
}

export function makeSearch(db: Database, stories: StoredStories): Search {
  const staleOnes = db.prepare<[number], Stale>(`
    SELECT number, id, updated_at AS updatedAt FROM search_stale JOIN drafts ON drafts.number = search_stale.draft
    ORDER BY updated_at DESC LIMIT ?`);
  const countStale = db.prepare<[], number>('SELECT count(*) FROM search_stale').pluck();
  const dropStale = db.prepare('DELETE FROM search_stale WHERE draft = ?');
  const dropWords = db.prepare('DELETE FROM search WHERE rowid = ?');
  const columns = searchFields.flatMap((field) => [field, `${field}_marked`]);
  const addWords = db.prepare(
    `INSERT INTO search (rowid, ${columns.join(', ')}) VALUES (@number, ${columns.map((one) => `@${one}`).join(', ')})`,
  );
  const ask = db.prepare<[string, number], number>(questionSql).pluck();
  const rowOf = db.prepare<[number], StoredRow>(`SELECT ${rowColumns} FROM drafts WHERE number = ?`);

  const pictures = makePictureIndex(db);

  // checked when it was written; only an older form has to be brought up to date first
  const storyOf = (id: string): Article | null => {
    const raw = stories.raw(id);
    try {
      return raw['version'] === articleVersion ? (raw as unknown as Article) : stories.read(id);
    } catch (error) {
      // a newer Morat's story can't be read here; it must not keep the others from being found
      if (error instanceof CallFailed) return null;
      throw error;
    }
  };
  const index = ({ number, id, updatedAt }: Stale): void => {
    dropWords.run(number);
    const story = storyOf(id);
    pictures.put(number, updatedAt, story?.photos ?? []);
    const texts = fieldTexts(story);
    const words: Record<string, string | number> = { number };
    for (const field of searchFields) {
      const text = texts[field].join('\n');
      words[field] = inForm(text, 'folded');
      words[`${field}_marked`] = inForm(text, 'marked');
    }
    addWords.run(words);
    dropStale.run(number);
  };
  const refresh = db.transaction((limit: number) => {
    for (const one of staleOnes.all(limit)) index(one);
  });
  const hit = (row: StoredRow, query: string, { field, comparison }: Question): DraftHit => {
    const texts = fieldTexts(storyOf(row.id));
    if (field) return { ...toRow(row), hit: { in: field, pieces: showHit(texts[field], query, comparison) } };
    const shown = searchFields.find((one) => showHit(texts[one], query, comparison).some((piece) => piece.marked));
    const where = shown ?? 'headline';
    return { ...toRow(row), hit: { in: where, pieces: showHit(texts[where], query, comparison) } };
  };

  return {
    find(query, limit) {
      refresh.immediate(refreshedBySearch);
      const found = new Map<number, Question>();
      for (const question of questions(query)) {
        // one asked before may be found again: so many more are needed to get `limit` new ones
        for (const number of ask.all(question.match, limit + found.size))
          if (!found.has(number) && found.size < limit) found.set(number, question);
        if (found.size >= limit) break;
      }
      const hits = [...found].flatMap(([number, question]) => {
        const row = rowOf.get(number);
        return row ? [hit(row, query, question)] : [];
      });
      const inBin = (one: DraftHit) => one.deletedAt !== null;
      return [...hits.filter((one) => !inBin(one)), ...hits.filter(inBin)];
    },
    refresh(limit) {
      if (countStale.get() === 0) return 0;
      refresh.immediate(limit);
      return countStale.get() ?? 0;
    },
  };
}
