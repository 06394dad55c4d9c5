import type { Article } from '../../shared/article/index.ts';
import type { Drafts } from './drafts.ts';
import { readableStories } from './recover.ts';
import type { Revisions } from './revisions.ts';
import { parseStory, type StoredStories } from './stored-story.ts';

/** The tables that stories are put back through. */
interface Tables {
  readonly stories: Pick<StoredStories, 'read' | 'savedAt'>;
  readonly drafts: Pick<Drafts, 'has' | 'create' | 'replace'>;
  readonly revisions: Pick<Revisions, 'keep'>;
}

/** Puts in the stories of a damaged store that are missing or older here; answers how many. */
export function rescue(tables: Tables, damaged: string): number {
  let rescued = 0;
  for (const { id, updatedAt, raw } of readableStories(damaged)) {
    if (tables.drafts.has(id) && tables.stories.savedAt(id) >= updatedAt) continue;
    const article = readableStory(raw);
    if (!article) continue;
    put(tables, article);
    rescued++;
  }
  return rescued;
}

/** Puts in the stories of a backup that are other here; answers their ids. `ids` null: all that it holds. */
export function restoreFrom(backup: string, ids: readonly string[] | null, tables: Tables): string[] {
  const wanted = ids && new Set(ids);
  const restored: string[] = [];
  for (const { id, updatedAt, raw } of readableStories(backup)) {
    if (wanted && !wanted.has(id)) continue;
    if (tables.drafts.has(id) && tables.stories.savedAt(id) === updatedAt) continue;
    const article = readableStory(raw);
    if (!article) continue;
    put(tables, article);
    restored.push(id);
  }
  return restored;
}

/** What a backup holds. */
export interface BackupContent {
  readonly id: string;
  readonly headline: string;
  readonly updatedAt: string;
}

export const contentOf = (backup: string): BackupContent[] =>
  [...readableStories(backup)].map(({ id, updatedAt, raw }) => ({
    id,
    headline: typeof raw['headline'] === 'string' ? raw['headline'] : '',
    updatedAt,
  }));

/** What the story replaces is kept as a revision. */
function put({ drafts, revisions }: Tables, article: Article): void {
  if (!drafts.has(article.id)) return drafts.create(article);
  revisions.keep({ draft: article.id, reason: 'before-restore', author: '', note: '' });
  drafts.replace(article);
}

export function readableStory(raw: Record<string, unknown>): Article | null {
  try {
    return parseStory(raw);
  } catch {
    // half of a story was lost: the file keeps the rest for whoever digs in it
    return null;
  }
}
