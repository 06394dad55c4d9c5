import type { Database } from 'better-sqlite3';
import type { FailureCode, Sending, SendingState, SendNotice, SendStatus } from '../../shared/api/index.ts';
import { newId } from '../../shared/base/index.ts';

/** What the outbox's worker needs of a sending. */
export interface Job {
  readonly id: string;
  readonly draft: string;
  readonly target: string;
  readonly revision: string;
  readonly status: SendStatus;
  readonly attempts: number;
  /** A person has seen what was changed at the target and wants ours over it. */
  readonly overwrite: boolean;
  /** An attempt came as far as writing into the post. */
  readonly wrote: boolean;
}

/** What is known of a story at a target. */
export interface SentPost {
  readonly post: string;
  /** Digest of the post as it was last read back; null: it was made, but nothing was written into it yet. */
  readonly seen: string | null;
  readonly modified: string;
  readonly status: string;
  readonly url: string;
  readonly editUrl: string;
  readonly photos: Readonly<Record<string, SentPhoto>>;
}
export interface SentPhoto {
  readonly id: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

export interface JobChange {
  readonly state?: SendingState;
  readonly step?: Sending['step'];
  readonly photos?: Sending['photos'];
  readonly attempts?: number;
  readonly nextTry?: string | null;
  readonly failure?: { readonly code: FailureCode; readonly params: Readonly<Record<string, string | number>> } | null;
  readonly notices?: readonly SendNotice[];
  readonly overwrite?: boolean;
  readonly wrote?: boolean;
}

/** Sendings and what is at the targets; every call is one transaction that is on the disk when it returns. */
export interface OutboxTable {
  add(job: Pick<Job, 'draft' | 'target' | 'revision' | 'status'> & { readonly headline: string }): string;
  list(draft: string | null): Sending[];
  find(id: string): Sending | null;
  job(id: string): Job | null;
  /** The oldest sending that is due and has no older open one of the same story to the same target before it. */
  due(at: string): Job | null;
  /** When the next one is due, or null when none waits. */
  nextDue(): string | null;
  change(id: string, change: JobChange): void;
  /** What waits only because its target was not reached is due at once. */
  hurryOffline(): void;
  /** After a restart nothing is on its way: what was goes back into the queue, to be looked for first. */
  recover(): void;
  post(draft: string, target: string): SentPost | null;
  putPost(draft: string, target: string, post: SentPost): void;
  forgetPost(draft: string, target: string): void;
}

type Row = Omit<Sending, 'photos' | 'failure' | 'notices' | 'targetName'> & {
  readonly targetName: string | null;
  readonly photosDone: number;
  readonly photosTotal: number;
  readonly failure: string | null;
  readonly notices: string;
};

const columns = `outbox.id, outbox.draft, outbox.headline, outbox.target, targets.name AS targetName, outbox.status,
  outbox.state, outbox.step, photos_done AS photosDone, photos_total AS photosTotal, attempts, next_try AS nextTry,
  failure, notices, sent_posts.url, sent_posts.edit_url AS editUrl, created_at AS createdAt, updated_at AS updatedAt
  FROM outbox LEFT JOIN targets ON targets.id = outbox.target
  LEFT JOIN sent_posts ON sent_posts.draft = outbox.draft AND sent_posts.target = outbox.target`;
const jobColumns = 'id, draft, target, revision, status, attempts, overwrite, wrote';
/** Older and still open: it goes first, or two revisions of one story would overtake each other. */
const isFirst = `NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.draft = outbox.draft
  AND older.target = outbox.target AND older.number < outbox.number AND older.state NOT IN ('done', 'cancelled'))`;

const toSending = ({ photosDone, photosTotal, failure, notices, targetName, ...row }: Row): Sending => ({
  ...row,
  targetName: targetName ?? '',
  photos: { done: photosDone, total: photosTotal },
  failure: failure === null ? null : (JSON.parse(failure) as Sending['failure']),
  notices: JSON.parse(notices) as SendNotice[],
});

export function makeOutbox(db: Database, now: () => string): OutboxTable {
  const add = db.prepare(`
    INSERT INTO outbox (id, draft, target, revision, headline, status, state, step, next_try, created_at, updated_at)
    VALUES (@id, @draft, @target, @revision, @headline, @status, 'waiting', 'look', @at, @at, @at)`);
  const listAll = db.prepare<[], Row>(`SELECT ${columns} ORDER BY outbox.number DESC LIMIT 500`);
  const listOne = db.prepare<[string], Row>(`SELECT ${columns} WHERE outbox.draft = ? ORDER BY outbox.number DESC`);
  const find = db.prepare<[string], Row>(`SELECT ${columns} WHERE outbox.id = ?`);
  type JobRow = Omit<Job, 'overwrite' | 'wrote'> & { readonly overwrite: number; readonly wrote: number };
  const toJob = (row: JobRow | undefined): Job | null =>
    row ? { ...row, overwrite: row.overwrite === 1, wrote: row.wrote === 1 } : null;
  const job = db.prepare<[string], JobRow>(`SELECT ${jobColumns} FROM outbox WHERE id = ?`);
  const due = db.prepare<[string], JobRow>(`
    SELECT ${jobColumns} FROM outbox WHERE state = 'waiting' AND next_try <= ? AND ${isFirst}
    ORDER BY number LIMIT 1`);
  const nextDue = db
    .prepare<[], string | null>(`SELECT min(next_try) FROM outbox WHERE state = 'waiting' AND ${isFirst}`)
    .pluck();
  const change = db.prepare(`
    UPDATE outbox SET state = coalesce(@state, state), step = coalesce(@step, step),
      photos_done = coalesce(@done, photos_done), photos_total = coalesce(@total, photos_total),
      attempts = coalesce(@attempts, attempts), overwrite = coalesce(@overwrite, overwrite),
      wrote = coalesce(@wrote, wrote),
      notices = coalesce(@notices, notices),
      next_try = CASE WHEN @setsTry = 1 THEN @nextTry ELSE next_try END,
      failure = CASE WHEN @setsFailure = 1 THEN @failure ELSE failure END, updated_at = @at
    WHERE id = @id`);
  const recover = db.prepare("UPDATE outbox SET state = 'waiting', next_try = ? WHERE state = 'sending'");
  const hurry = db.prepare("UPDATE outbox SET next_try = ? WHERE state = 'waiting' AND failure ->> 'code' = 'offline'");
  const post = db.prepare<[string, string], Omit<SentPost, 'photos'> & { photos: string }>(`
    SELECT post, seen, modified, status, url, edit_url AS editUrl, photos
    FROM sent_posts WHERE draft = ? AND target = ?`);
  const putPost = db.prepare(`
    INSERT OR REPLACE INTO sent_posts (draft, target, post, seen, modified, status, url, edit_url, photos)
    VALUES (@draft, @target, @post, @seen, @modified, @status, @url, @editUrl, @photos)`);
  const forget = db.prepare('DELETE FROM sent_posts WHERE draft = ? AND target = ?');

  return {
    add(input) {
      const id = newId();
      add.run({ ...input, id, at: now() });
      return id;
    },
    list: (draft) => (draft === null ? listAll.all() : listOne.all(draft)).map(toSending),
    find(id) {
      const row = find.get(id);
      return row ? toSending(row) : null;
    },
    job: (id) => toJob(job.get(id)),
    due: (at) => toJob(due.get(at)),
    nextDue: () => nextDue.get() ?? null,
    change(id, { state, step, photos, attempts, nextTry, failure, notices, overwrite, wrote }) {
      change.run({
        id,
        at: now(),
        state: state ?? null,
        step: step ?? null,
        done: photos?.done ?? null,
        total: photos?.total ?? null,
        attempts: attempts ?? null,
        overwrite: overwrite === undefined ? null : Number(overwrite),
        wrote: wrote === undefined ? null : Number(wrote),
        notices: notices ? JSON.stringify(notices) : null,
        setsTry: Number(nextTry !== undefined),
        nextTry: nextTry ?? null,
        setsFailure: Number(failure !== undefined),
        failure: failure ? JSON.stringify(failure) : null,
      });
    },
    hurryOffline() {
      hurry.run(now());
    },
    recover() {
      recover.run(now());
    },
    post(draft, target) {
      const found = post.get(draft, target);
      return found ? { ...found, photos: JSON.parse(found.photos) as SentPost['photos'] } : null;
    },
    putPost(draft, target, sent) {
      putPost.run({ ...sent, draft, target, photos: JSON.stringify(sent.photos) });
    },
    forgetPost(draft, target) {
      forget.run(draft, target);
    },
  };
}
