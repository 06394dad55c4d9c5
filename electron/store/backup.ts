import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { momentOf, newestFirst, outlived } from './backup-keeping.ts';
import { backupFolder, fileStamp, storeFile } from './connect.ts';
import { alteredStories } from './sums.ts';

/** Pages copied before other work gets its turn: about a millisecond's worth. */
const pagesAtOnce = 64;
/** Copies that come and go by themselves; one made before a migration stays. */
const regular = /^(?:copy|day)-/;

/** A backup that is there. */
export interface BackupFile {
  readonly path: string;
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
  readonly bytes: number;
}

/** The backups of a data folder (or of a second folder, which is laid out like one), newest first. */
export function backupFiles(folder: string, now = new Date().toISOString()): BackupFile[] {
  const place = backupFolder(folder);
  if (!existsSync(place)) return [];
  const files = readdirSync(place).flatMap((name) => {
    const at = momentOf(name);
    const path = join(place, name);
    return at === null ? [] : [{ path, name, at, bytes: statSync(path).size }];
  });
  return newestFirst(files, now);
}

/** Their paths, newest first. */
export const listBackups = (folder: string): string[] => backupFiles(folder).map(({ path }) => path);

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

const count = (db: Database.Database): string =>
  JSON.stringify(
    db
      .prepare(
        'SELECT (SELECT count(*) FROM drafts) AS d, (SELECT count(*) FROM draft_blocks) AS b, (SELECT count(*) FROM revisions) AS r',
      )
      .get(),
  );

/** Restores a copy on trial: it opens, SQLite finds nothing wrong with it, and it holds as much as the store does now. */
function proveCopy(path: string, db: Database.Database): void {
  if (!isSound(path)) throw new Error('the backup is not sound');
  const copy = new Database(path, { fileMustExist: true });
  try {
    if (count(copy) !== count(db)) throw new Error('the backup holds less than the store');
    if (alteredStories(copy).length > 0) throw new Error('the disk has altered a story');
  } finally {
    copy.close();
  }
}

/** Copies the open store beside work on it, and tries the copy before it is called a backup. Answers its path. */
export async function backUp(db: Database.Database, folder: string, now: string): Promise<string> {
  const place = backupFolder(folder);
  mkdirSync(place, { recursive: true });
  const path = join(place, `copy-${fileStamp(now)}.sqlite`);
  // what a copy that was cut off has left
  for (const name of readdirSync(place)) if (name.includes('.part')) rmSync(join(place, name), { force: true });
  await db.backup(`${path}.part`, { progress: () => pagesAtOnce });
  proveCopy(`${path}.part`, db);
  renameSync(`${path}.part`, path);
  // the store's file itself now holds what the backup does: damage of its log can not cost more than that
  db.pragma('wal_checkpoint(PASSIVE)');
  dropOutlived(folder, now);
  return path;
}

/** Puts a proven copy into a second folder as well, e.g. on another disk. */
export function copyBackup(path: string, second: string, now: string): void {
  mkdirSync(backupFolder(second), { recursive: true });
  const target = join(backupFolder(second), basename(path));
  copyFileSync(path, `${target}.part`);
  if (!isSound(`${target}.part`)) throw new Error('the second backup is not sound');
  renameSync(`${target}.part`, target);
  dropOutlived(second, now);
}

function dropOutlived(folder: string, now: string): void {
  const all = backupFiles(folder, now).filter(({ name }) => regular.test(name));
  for (const { path } of outlived(all)) rmSync(path, { force: true });
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
