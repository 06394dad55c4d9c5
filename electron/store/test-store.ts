import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type Article, type ArticleHead, emptyArticle, paragraph } from '../../shared/article/index.ts';
import { storeFile } from './connect.ts';
import { openStore, type Store, type StoreOptions } from './open.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'morat-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that goes on by a second each time it is read. */
export function steadyClock(start = '2026-03-02T01:00:00.000Z'): () => string {
  let time = Date.parse(start);
  return () => new Date((time += 1000)).toISOString();
}

/** A store that is closed before its folder goes. */
export function testStore(options: Partial<StoreOptions> = {}): Store {
  const store = openStore({ now: steadyClock(), ...options, folder: options.folder ?? temporaryFolder() });
  onTestFinished(() => store.close());
  return store;
}

/** A second connection to the store's file, for looking at rows and for spoiling them. */
export function rowsOf(folder: string): Database.Database {
  const db = new Database(storeFile(folder));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** A story with these paragraphs, keys p0, p1 … */
export const story = (id: string, head: Partial<ArticleHead>, paragraphs: readonly string[] = []): Article => ({
  ...emptyArticle(id, 'p0'),
  ...head,
  ...(paragraphs.length > 0 && { body: paragraphs.map((text, at) => paragraph(`p${at}`, text)) }),
});
