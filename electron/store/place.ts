import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { storeFile } from './connect.ts';

/**
 * Whether the open store is still the file of its folder. A system lets a program go on writing to a file that was
 * deleted or moved, and a save into it would be acknowledged and lost.
 */
export function placeOf(db: Database, folder: string): { isInPlace(): boolean; putBack(): void } {
  const path = storeFile(folder);
  /** Empty when there is no such file; null when the system does not let us look. */
  const identity = (): string | null => {
    try {
      const found = statSync(path, { throwIfNoEntry: false, bigint: true });
      return found ? `${found.dev} ${found.ino}` : '';
    } catch {
      // a folder that may no longer be read still takes what is written to its open file
      return null;
    }
  };
  const own = identity();
  return {
    isInPlace: () => [own, null].includes(identity()),
    putBack() {
      if (identity() !== '') throw new Error('another store has taken this place');
      mkdirSync(folder, { recursive: true });
      const copy = `${path}.part`;
      rmSync(copy, { force: true });
      db.prepare('VACUUM INTO ?').run(copy);
      // a log that was left there belongs to the file that is gone
      for (const left of [`${path}-wal`, `${path}-shm`]) rmSync(left, { force: true });
      renameSync(copy, path);
    },
  };
}
