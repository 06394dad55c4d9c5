import type { Article } from '../../../shared/article/index.ts';
import type { Unsaved } from './unsaved.ts';

/**
 * What the disk had not acknowledged when the page went, kept in the browser's own storage so that a reload in
 * mid-word, or services that died, cost nothing. `at` is the moment it was put there.
 */
interface Stash {
  readonly at: string;
  readonly unsaved: Unsaved;
}

const name = (draft: string) => `morat.unsaved.${draft}`;

/** Full or forbidden storage is no reason to fail: the disk is the real place, this is the net below it. */
export function putStash(storage: Storage, draft: string, unsaved: Unsaved, at: string): void {
  try {
    storage.setItem(name(draft), JSON.stringify({ at, unsaved } satisfies Stash));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export const dropStash = (storage: Storage, draft: string): void => storage.removeItem(name(draft));

/** What was left behind, unless the disk has taken something since: then that is the newer text. */
export function readStash(storage: Storage, draft: string, savedAt: string): Unsaved | null {
  const text = storage.getItem(name(draft));
  if (text === null) return null;
  const stash = JSON.parse(text) as Stash;
  return Date.parse(savedAt) > Date.parse(stash.at) ? null : stash.unsaved;
}

/** The story with what was left behind put in. */
export function withUnsaved(article: Article, unsaved: Unsaved): Article {
  const blocks = new Map(article.body.map((block) => [block._key, block]));
  for (const block of unsaved.blocks) blocks.set(block._key, block);
  const order = unsaved.order ?? article.body.map((block) => block._key);
  return { ...article, ...unsaved.head, body: order.flatMap((key) => blocks.get(key) ?? []) };
}
