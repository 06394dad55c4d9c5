import type { Database } from 'better-sqlite3';
import type { DraftRow, View } from '../../shared/api/index.ts';
import { mineOf, waits, wentOut, where } from './draft-views.ts';
import { thisPerson } from './seen.ts';

/**
 * How many stories each view shows: what `where` says, asked so that no row is read. The states are counted in an index,
 * one's own stories in another; what waits or went out, from its own side.
 */
export function makeCounts(db: Database): () => Record<View, number> {
  const byState = db.prepare<[], { state: DraftRow['state']; stories: number }>(
    'SELECT state, count(*) AS stories FROM drafts WHERE deleted_at IS NULL GROUP BY state',
  );
  const bin = db.prepare<[], number>(`SELECT count(*) FROM drafts WHERE ${where.bin}`).pluck();
  const person = db.prepare<[], string>(`SELECT ${thisPerson}`).pluck();
  const one = (sql: string) => db.prepare<[{ person?: string }], number>(sql).pluck();
  const mine = one(`SELECT count(*) FROM drafts WHERE ${mineOf('@person')}`);
  // CROSS JOIN: read from there, of which there are few, to the stories
  const among = (others: string, condition: string) =>
    one(`SELECT count(DISTINCT draft) FROM ${others} CROSS JOIN drafts ON drafts.id = draft
      WHERE deleted_at IS NULL AND ${condition}`);
  const waiting = among('outbox', waits);
  const sent = among('sent_posts', `seen IS NOT NULL AND NOT ${wentOut}`);
  return () => {
    const kept = new Map(byState.all().map(({ state, stories }) => [state, stories]));
    const of = (...states: DraftRow['state'][]) => states.reduce((sum, state) => sum + (kept.get(state) ?? 0), 0);
    const [spiked, all] = [of('spiked'), of(...kept.keys())];
    return {
      mine: mine.get({ person: person.get() ?? '' }) ?? 0,
      submitted: of('submitted', 'inReview'),
      returned: of('returned'),
      approved: of('approved'),
      outbox: waiting.get({}) ?? 0,
      exported: of('exported', 'corrected') + (sent.get({}) ?? 0),
      all: all - spiked,
      spiked,
      bin: bin.get() ?? 0,
    };
  };
}
