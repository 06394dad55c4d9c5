import type { Database } from 'better-sqlite3';
import type { StoredStories } from './stored-story.ts';

/** What each person of this machine saw last of each story. */
export interface Seen {
  /** The revision the person saw last, if the story changed since by other hands and that one is known; else null. */
  before(draft: string, person: string): string | null;
  /** The person has it before her eyes as it is now; answers whether that is news. */
  mark(draft: string, person: string): boolean;
}

/** The person of this machine as SQL; SQLite works it out once a statement. */
export const thisPerson = "ifnull((SELECT json_extract(value, '$.name') FROM settings WHERE name = 'person'), '')";

export function makeSeen(db: Database, stories: StoredStories, newest: (draft: string) => string | null): Seen {
  const find = db.prepare<[number, string], { revision: string | null; changedAt: string }>(
    'SELECT revision, changed_at AS changedAt FROM seen WHERE draft = ? AND person = ?',
  );
  const put = db.prepare(`
    INSERT INTO seen (draft, person, revision, changed_at) VALUES (@draft, @person, @revision, @changedAt)
    ON CONFLICT (draft, person) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at
    WHERE changed_at <> excluded.changed_at`);
  return {
    before(draft, person) {
      const { number, updatedAt } = stories.key(draft);
      const last = find.get(number, person);
      if (!last || last.changedAt >= updatedAt || last.revision === newest(draft)) return null;
      return last.revision;
    },
    mark(draft, person) {
      const { number, updatedAt } = stories.key(draft);
      return put.run({ draft: number, person, revision: newest(draft), changedAt: updatedAt }).changes > 0;
    },
  };
}
