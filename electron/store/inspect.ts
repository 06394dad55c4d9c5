import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { isSound, listBackups } from './backup.ts';
import { storeFile } from './connect.ts';
import { knownVersion, storeVersion } from './migrations/index.ts';
import { readTargets, type StoredTarget } from './targets.ts';

/** What a look at a store from outside shows; nothing is changed by it. */
export interface StoreReport {
  /** False where the folder has no store yet. */
  readonly isThere: boolean;
  readonly isSound: boolean;
  /** Its version, and the newest that this Morat knows. */
  readonly version: number;
  readonly known: number;
  readonly stories: number;
  /** When a story was last changed, ISO instant; null without any. */
  readonly changedAt: string | null;
  /** Originals that the stories count on. */
  readonly photos: readonly { readonly asset: string; readonly bytes: number }[];
  /** Where stories are sent to. */
  readonly targets: readonly StoredTarget[];
  readonly backups: readonly { readonly name: string; readonly at: string; readonly isSound: boolean }[];
}

/** Looks at the store of a data folder, also while a Morat works on it. */
export function inspectStore(folder: string): StoreReport {
  const path = storeFile(folder);
  const backups = listBackups(folder).map((file) => ({
    name: basename(file),
    at: statSync(file).mtime.toISOString(),
    isSound: isSound(file),
  }));
  const nothing = { stories: 0, changedAt: null, photos: [], targets: [], backups, version: 0, known: knownVersion() };
  if (!existsSync(path)) return { ...nothing, isThere: false, isSound: true };
  if (!isSound(path)) return { ...nothing, isThere: true, isSound: false };
  const db = new Database(path, { readonly: true, timeout: 5000 });
  try {
    const version = storeVersion(db);
    // the tables of another version may be others
    if (version !== knownVersion()) return { ...nothing, isThere: true, isSound: true, version };
    const row = db.prepare<[], { stories: number; changedAt: string | null }>(
      'SELECT count(*) AS stories, max(updated_at) AS changedAt FROM drafts',
    );
    const photos = db.prepare<[], StoreReport['photos'][number]>('SELECT asset, bytes FROM photos');
    const { stories, changedAt } = row.get() ?? nothing;
    return {
      ...nothing,
      isThere: true,
      isSound: true,
      version,
      stories,
      changedAt,
      photos: photos.all(),
      targets: readTargets(db),
    };
  } finally {
    db.close();
  }
}
