import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CallFailed } from '../../shared/api/index.ts';
import { knownVersion, type Migration, migrate, storeVersion } from './migrations/index.ts';

export const storeFile = (folder: string): string => join(folder, 'morat.sqlite');
export const backupFolder = (folder: string): string => join(folder, 'backups');

/** A name part that sorts by time and is a file name on every system. */
export const fileStamp = (now: string): string => now.replace(/[:.]/g, '-');

/**
 * Opens the file, makes it if it is not there, and brings it to the present version. Before the first step of an
 * older one the file is copied to the backups. Fails with store-newer for the file of a newer Morat, untouched.
 */
export function connect(folder: string, now: () => string, all?: readonly Migration[]): Database.Database {
  mkdirSync(folder, { recursive: true });
  const path = storeFile(folder);
  const fresh = !existsSync(path);
  const db = new Database(path, { timeout: 5000 });
  try {
    const found = storeVersion(db);
    const known = knownVersion(all);
    if (found > known) throw new CallFailed('store-newer', { found, known });
    db.pragma('journal_mode = WAL');
    // an acknowledged save has reached the disk itself, not only the system's cache
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    if (!fresh && found > 0 && found < known) copyBefore(db, folder, `before-version-${known}-${fileStamp(now())}`);
    migrate(db, all);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A whole, checked copy of the store; it gets its name only when it is complete. */
function copyBefore(db: Database.Database, folder: string, name: string): void {
  mkdirSync(backupFolder(folder), { recursive: true });
  const path = join(backupFolder(folder), `${name}.sqlite`);
  db.prepare('VACUUM INTO ?').run(`${path}.part`);
  renameSync(`${path}.part`, path);
}
