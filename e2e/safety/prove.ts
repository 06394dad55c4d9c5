import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { openStore, type Store } from '../../electron/store/index.ts';
import { blockTexts } from '../../shared/article/index.ts';
import { letters } from './letters.ts';

const textsOf = (store: Store, story: string): string[] =>
  store.stories.read(story).body.map((block) => blockTexts(block)[0]?.text ?? '');

/** Opens the store as the next start does and proves that nothing of the work is missing that was acknowledged. */
export function proveWork(work: string, folder: string, story: string, acknowledged: readonly string[]): void {
  const store = openStore({ folder });
  try {
    expect(store.recovery).toBeNull();
    if (work === 'photos') for (const asset of acknowledged) expect(store.photos.find(asset)).not.toBeNull();
    else if (acknowledged.length > 0) proveText(work, textsOf(store, story), Number(acknowledged.at(-1)));
  } finally {
    store.close();
  }
  const db = new Database(join(folder, 'morat.sqlite'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  proveBackups(folder);
  provePhotos(folder, work === 'photos' ? acknowledged : []);
}

function proveText(work: string, texts: readonly string[], last: number): void {
  if (work === 'pasting') {
    // one paste whole, never half of it
    const step = Number(texts[0]?.split(' ')[0]);
    expect([last, last + 1]).toContain(step);
    expect(texts).toEqual(Array.from({ length: 40 }, (_, at) => `${step} ${letters(200 + at)}`));
    return;
  }
  const [text = ''] = texts;
  expect(text.length).toBeGreaterThanOrEqual(last);
  // what was written without the answer having arrived is at most the one save in flight
  expect(text.length).toBeLessThanOrEqual(last + 1);
  expect(text).toBe(letters(text.length));
}

/** A file that is called a backup is one. */
function proveBackups(folder: string): void {
  const place = join(folder, 'backups');
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    if (!name.endsWith('.sqlite')) continue;
    const db = new Database(join(place, name));
    expect([name, db.pragma('integrity_check', { simple: true })]).toEqual([name, 'ok']);
    db.close();
  }
}

/** What bears an original's name is the whole of it, and what was acknowledged is there. */
export function provePhotos(folder: string, acknowledged: readonly string[]): void {
  const place = join(folder, 'photos');
  const found = new Set<string>();
  for (const part of existsSync(place) ? readdirSync(place) : []) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of readdirSync(join(place, part))) {
      if (name.endsWith('.part')) continue;
      const hash = createHash('sha256')
        .update(readFileSync(join(place, part, name)))
        .digest('hex');
      expect(name.split('.')[0]).toBe(hash);
      found.add(hash);
    }
  }
  for (const asset of acknowledged) expect(found).toContain(asset);
}
