import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Recovery } from '../../shared/api/index.ts';
import { isSound, listBackups, restoreNewest } from './backup.ts';
import { fileStamp, storeFile } from './connect.ts';
import { hasDamagedLog } from './log-damage.ts';

/** True for a store that can't be worked with: damaged, its log damaged, emptied, or gone although there are backups of it. */
export function isDamaged(folder: string): boolean {
  const path = storeFile(folder);
  if (!existsSync(path) || statSync(path).size === 0) return listBackups(folder).length > 0;
  return hasDamagedLog(`${path}-wal`) || !isSound(path);
}

/** Sets the damaged file aside (it is never deleted) and puts the newest sound backup in its place. */
export function replaceDamaged(folder: string, now: string): Omit<Recovery, 'rescued'> {
  const path = storeFile(folder);
  const setAside = existsSync(path) ? join(folder, 'damaged', fileStamp(now)) : null;
  const makeRoom = (): void => {
    if (setAside === null) return;
    mkdirSync(setAside, { recursive: true });
    // the log beside the file belongs to it: with another file it would be poison
    for (const one of [path, `${path}-wal`, `${path}-shm`])
      if (existsSync(one)) renameSync(one, join(setAside, basename(one)));
  };
  return { at: now, setAside, backup: restoreNewest(folder, makeRoom), mended: 0, lost: 0 };
}

/** A story read out of a damaged store. */
export interface RescuedStory {
  readonly id: string;
  readonly updatedAt: string;
  readonly raw: Record<string, unknown>;
}

/** Whatever stories can still be read whole out of a file: a damaged store, or a backup. */
export function* readableStories(path: string): Generator<RescuedStory> {
  const db = openOrNull(path);
  if (!db) return;
  try {
    const last = valueOr(0, () => Number(db.prepare('SELECT max(number) FROM drafts').pluck().get() ?? 0));
    for (let number = 1; number <= last; number++) {
      const story = valueOr(null, () => readOne(db, number));
      if (story) yield story;
    }
  } finally {
    db.close();
  }
}

function readOne(db: Database.Database, number: number): RescuedStory | null {
  const row = db
    .prepare<[number], { id: string; version: number; updatedAt: string; head: string }>(`
      SELECT id, version, updated_at AS updatedAt, head FROM drafts JOIN draft_heads ON draft = number WHERE number = ?`)
    .get(number);
  if (!row) return null;
  const body = db
    .prepare<[number], string>('SELECT block FROM draft_blocks WHERE draft = ? ORDER BY position')
    .pluck()
    .all(number)
    .map((one) => JSON.parse(one) as unknown);
  const head = JSON.parse(row.head) as Record<string, unknown>;
  const raw = { version: row.version, id: row.id, language: 'vi', ...head, body };
  return { id: row.id, updatedAt: row.updatedAt, raw };
}

const openOrNull = (path: string) =>
  valueOr(null, () => {
    const db = new Database(path, { readonly: true }).unsafeMode();
    // nothing is written: it is this that lets SQLite read a file that ends before its last page
    db.pragma('writable_schema = ON');
    return db;
  });

/** Reading from a damaged file fails at any place; what is lost there is lost, the rest is wanted all the more. */
function valueOr<Value>(otherwise: Value, read: () => Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
