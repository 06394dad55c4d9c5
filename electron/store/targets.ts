import type { Database } from 'better-sqlite3';
import { type TargetConfig, targetConfig } from '../../shared/api/index.ts';

export interface StoredTarget {
  readonly id: string;
  readonly name: string;
  readonly config: TargetConfig;
}

export interface TargetTable {
  /** Oldest first. One whose settings this version does not understand is left out; its row stays. */
  list(): StoredTarget[];
  find(id: string): StoredTarget | null;
  put(target: StoredTarget): void;
  remove(id: string): void;
}

type Row = { id: string; name: string; config: string };

/** Oldest first. One whose settings this version does not understand is left out; its row stays. */
export const readTargets = (db: Database): StoredTarget[] =>
  db
    .prepare<[], Row>('SELECT id, name, config FROM targets ORDER BY added_at, id')
    .all()
    .flatMap(({ id, name, config }) => {
      const parsed = targetConfig.safeParse(JSON.parse(config));
      return parsed.success ? [{ id, name, config: parsed.data }] : [];
    });

export function makeTargets(db: Database, now: () => string): TargetTable {
  const put = db.prepare(`
    INSERT INTO targets (id, name, config, added_at) VALUES (@id, @name, @config, @at)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, config = excluded.config`);
  const remove = db.prepare('DELETE FROM targets WHERE id = ?');
  const list = () => readTargets(db);
  return {
    list,
    find: (id) => list().find((one) => one.id === id) ?? null,
    put({ id, name, config }) {
      put.run({ id, name, config: JSON.stringify(config), at: now() });
    },
    remove(id) {
      remove.run(id);
    },
  };
}
