import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Recovery } from '../../shared/api/index.ts';
import { isSound, listBackups } from './backup.ts';
import { fileStamp, storeFile } from './connect.ts';
import type { Drafts } from './drafts.ts';
import { readableStories } from './recover.ts';
import { readableStory } from './restore.ts';
import { alteredStories } from './sums.ts';

/**
 * Puts stories of which the disk has altered letters back as the newest backup has them that holds them unaltered. The
 * file is kept aside as it was found. Null when nothing was altered.
 */
export function mendAltered(
  db: Database.Database,
  folder: string,
  now: string,
  drafts: Pick<Drafts, 'replace'>,
): Recovery | null {
  const altered = new Set(alteredStories(db));
  if (altered.size === 0) return null;
  const setAside = join(folder, 'damaged', fileStamp(now));
  mkdirSync(setAside, { recursive: true });
  const path = storeFile(folder);
  for (const one of [path, `${path}-wal`]) if (existsSync(one)) copyFileSync(one, join(setAside, basename(one)));
  const all = altered.size;
  let used: string | null = null;
  for (const backup of listBackups(folder)) {
    if (altered.size === 0) break;
    for (const id of mendFrom(backup, altered, drafts)) {
      used ??= backup;
      altered.delete(id);
    }
  }
  return { at: now, setAside, backup: used, rescued: 0, mended: all - altered.size, lost: altered.size };
}

function mendFrom(backup: string, wanted: ReadonlySet<string>, drafts: Pick<Drafts, 'replace'>): string[] {
  if (!isSound(backup)) return [];
  const db = new Database(backup, { fileMustExist: true });
  const bad = new Set(alteredStories(db));
  db.close();
  const mended: string[] = [];
  for (const { id, raw } of readableStories(backup)) {
    const article = wanted.has(id) && !bad.has(id) ? readableStory(raw) : null;
    if (!article) continue;
    drafts.replace(article);
    mended.push(id);
  }
  return mended;
}
