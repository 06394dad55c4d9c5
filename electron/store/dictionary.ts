import type { Database } from 'better-sqlite3';
import type { DictionaryRow } from '../../shared/api/index.ts';

export interface DictionaryTable {
  /** Newest first. */
  list(): DictionaryRow[];
  /** Entries alone, for a check. */
  entries(): string[];
  /** How many were not there before. */
  add(entries: readonly string[], by: string): number;
  /** How many there were. */
  remove(entries: readonly string[]): number;
}

export function makeDictionary(db: Database, now: () => string): DictionaryTable {
  const all = db.prepare<[], DictionaryRow>(
    'SELECT entry, added_at AS addedAt, added_by AS addedBy FROM dictionary ORDER BY added_at DESC, entry',
  );
  const words = db.prepare<[], string>('SELECT entry FROM dictionary ORDER BY entry').pluck();
  const put = db.prepare(
    'INSERT INTO dictionary (entry, added_at, added_by) VALUES (?, ?, ?) ON CONFLICT (entry) DO NOTHING',
  );
  const drop = db.prepare('DELETE FROM dictionary WHERE entry = ?');
  const count = (entries: readonly string[], run: (entry: string) => number): number =>
    entries.reduce((sum, entry) => sum + run(entry), 0);
  const add = db.transaction((entries: readonly string[], by: string) => {
    const at = now();
    return count(entries, (entry) => put.run(entry, at, by).changes);
  });
  const remove = db.transaction((entries: readonly string[]) => count(entries, (entry) => drop.run(entry).changes));
  return {
    list: () => all.all(),
    entries: () => words.all(),
    add: (entries, by) => add.immediate(entries, by),
    remove: (entries) => remove.immediate(entries),
  };
}
