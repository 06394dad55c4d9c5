import type { Database } from 'better-sqlite3';
import type { Dispute, RuleCounts } from '../../shared/api/index.ts';
import { newId } from '../../shared/base/index.ts';

export interface StyleTables {
  /** By the rule's id; a rule that nobody has answered to is not in it. */
  counts(): ReadonlyMap<string, RuleCounts>;
  count(all: readonly { readonly rule: string; readonly what: 'taken' | 'ignored' }[]): void;
  dispute(one: Pick<Dispute, 'rule' | 'text' | 'note' | 'by'>): string;
  disputes(): Dispute[];
  settle(id: string): void;
}

export function makeStyleTables(db: Database, now: () => string): StyleTables {
  const counts = db.prepare<[], RuleCounts & { rule: string }>('SELECT rule, taken, ignored FROM rule_counts');
  const add = db.prepare(
    `INSERT INTO rule_counts (rule, taken, ignored) VALUES (@rule, @taken, @ignored)
     ON CONFLICT (rule) DO UPDATE SET taken = taken + excluded.taken, ignored = ignored + excluded.ignored`,
  );
  const put = db.prepare('INSERT INTO disputes (id, rule, text, note, by, at) VALUES (?, ?, ?, ?, ?, ?)');
  const disputes = db.prepare<[], Dispute>(
    `SELECT id, rule, text, note, by, at, settled_at AS settledAt FROM disputes
     ORDER BY settled_at IS NOT NULL, at DESC, rowid DESC`,
  );
  const settle = db.prepare('UPDATE disputes SET settled_at = ? WHERE id = ? AND settled_at IS NULL');
  const count = db.transaction((all: Parameters<StyleTables['count']>[0]) => {
    for (const { rule, what } of all)
      add.run({ rule, taken: what === 'taken' ? 1 : 0, ignored: what === 'ignored' ? 1 : 0 });
  });
  return {
    counts: () => new Map(counts.all().map(({ rule, taken, ignored }) => [rule, { taken, ignored }])),
    count: (all) => count.immediate(all),
    dispute({ rule, text, note, by }) {
      const id = newId();
      put.run(id, rule, text, note, by, now());
      return id;
    },
    disputes: () => disputes.all(),
    settle(id) {
      settle.run(now(), id);
    },
  };
}
