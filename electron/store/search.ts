import type { Database } from 'better-sqlite3';
import { type Article, articleVersion, runningTexts } from '../../shared/article/index.ts';
import { CallFailed, type DraftHit } from '../../shared/api/index.ts';
import { rowColumns, type StoredRow, toRow } from './draft-list.ts';
import { showHit } from './search-hit.ts';
import { makePictureIndex } from './picture-index.ts';
import { headFields, inForm, type Question, questions, type SearchField, searchFields } from './search-query.ts';
import type { StoredStories } from './stored-story.ts';

export interface Search {
  /** The best field first, in it the newest story; what lies in the bin comes after everything else. */
  find(query: string, limit: number): DraftHit[];
  /** Brings the index up to date for at most `limit` stories; answers how many still wait. */
  refresh(limit: number): number;
}

/** A search waits for at most so many stories to be indexed; beyond that (after a large import) they come later. */
const refreshedBySearch = 50;

/** Newest story first: in a newsroom that is the one that is looked for, and the index is read no further than needed. */
export const questionSql = (index: Question['index']): string =>
  `SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT ?`;

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
  const indexes = { search: searchFields, search_heads: headFields } as const;
  const dropWords = Object.keys(indexes).map((table) => db.prepare(`DELETE FROM ${table} WHERE rowid = ?`));
  const addWords = Object.entries(indexes).map(([table, fields]) => {
    const columns = fields.flatMap((field) => [field, `${field}_marked`]);
    const values = columns.map((one) => `@${one}`).join(', ');
    return db.prepare(`INSERT INTO ${table} (rowid, ${columns.join(', ')}) VALUES (@number, ${values})`);
  });
  const ask = (index: Question['index']) => db.prepare<[string, number], number>(questionSql(index)).pluck();
  const asked = { search: ask('search'), search_heads: ask('search_heads') };
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
    for (const drop of dropWords) drop.run(number);
    const story = storyOf(id);
    pictures.put(number, updatedAt, story?.photos ?? []);
    const texts = fieldTexts(story);
    const words: Record<string, string | number> = { number };
    for (const field of searchFields) {
      const text = texts[field].join('\n');
      words[field] = inForm(text, 'folded');
      words[`${field}_marked`] = inForm(text, 'marked');
    }
    for (const add of addWords) add.run(words);
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
        for (const number of asked[question.index].all(question.match, limit + found.size))
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
