import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { backupFolder, storeFile } from './connect.ts';

/** The day's copy is renewed while the program runs; so many days are kept. */
const daysKept = 5;
/** Pages copied before other work gets its turn: about a millisecond's worth. */
const pagesAtOnce = 64;

const dayCopy = /^day-\d{4}-\d{2}-\d{2}\.sqlite$/;

/** The backups that are there, newest first. */
export function listBackups(folder: string): string[] {
  if (!existsSync(backupFolder(folder))) return [];
  const names = readdirSync(backupFolder(folder)).filter((name) => name.endsWith('.sqlite'));
  const when = (name: string) => name.match(/\d{4}-\d{2}-\d{2}.*/)?.[0] ?? '';
  return names
    .toSorted((one, other) => when(other).localeCompare(when(one)))
    .map((name) => join(backupFolder(folder), name));
}

/** True if SQLite finds nothing wrong with the file; a failure that says nothing about the file (locked) is thrown. */
export function isSound(path: string): boolean {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 5000 });
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return false;
    throw error;
  } finally {
    db?.close();
  }
}

/** Copies the open store beside work on it. The day's copy is only replaced by one that is sound. */
export async function backUp(db: Database.Database, folder: string, now: string): Promise<void> {
  mkdirSync(backupFolder(folder), { recursive: true });
  const path = join(backupFolder(folder), `day-${now.slice(0, 10)}.sqlite`);
  await db.backup(`${path}.part`, { progress: () => pagesAtOnce });
  if (!isSound(`${path}.part`)) throw new Error('the backup is not sound');
  renameSync(`${path}.part`, path);
  const old = readdirSync(backupFolder(folder)).filter((name) => dayCopy.test(name));
  for (const name of old.toSorted().slice(0, -daysKept)) rmSync(join(backupFolder(folder), name));
}

/**
 * Puts the newest sound backup in the store's place; null if there is none. `makeRoom` moves away what is there, and
 * only once the copy is complete: on a full disk nothing has changed, and the next start tries again.
 */
export function restoreNewest(folder: string, makeRoom: () => void): string | null {
  const backup = listBackups(folder).find(isSound) ?? null;
  const copy = `${storeFile(folder)}.part`;
  if (backup !== null) copyFileSync(backup, copy);
  makeRoom();
  if (backup !== null) renameSync(copy, storeFile(folder));
  return backup;
}
