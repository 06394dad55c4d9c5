import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CallFailed } from '../../shared/api/index.ts';
import { storeFile } from './connect.ts';

/**
 * Takes a data folder for one program: two that save the same story would overwrite each other. The lock is the
 * system's own on a file beside the store, so it goes with the process however that ends. Answers how to give it
 * back; fails with store-in-use while another program has it.
 */
export function lockFolder(folder: string): () => void {
  makePrivate(folder);
  const db = new Database(join(folder, 'in-use.sqlite'), { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new CallFailed('store-in-use');
    throw error;
  }
  return () => db.close();
}

/** Only its owner reads what is in a new data folder. One that has a store already is as the person wants it. */
function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32' || existsSync(storeFile(folder))) return;
  try {
    chmodSync(folder, 0o700);
  } catch {
    // a file system without modes, or another's folder: its rights are not ours to set
  }
}
