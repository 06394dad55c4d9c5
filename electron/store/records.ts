import type { Database } from 'better-sqlite3';
import { CallFailed, type RevisionReason, type SubmittedFinding } from '../../shared/api/index.ts';
import { newId } from '../../shared/base/index.ts';
import { canStep, type Role, type Step, type StepRecord, stateAfter } from '../../shared/review/index.ts';
import type { Drafts } from './drafts.ts';
import type { Revisions } from './revisions.ts';
import type { StoredStories } from './stored-story.ts';

export interface StepInput {
  readonly draft: string;
  readonly step: Step;
  readonly author: string;
  readonly role: Role;
  readonly note: string;
  /** For `assign`. */
  readonly assignee?: string | undefined;
  /** For `submit`. */
  readonly findings?: readonly SubmittedFinding[] | undefined;
}

/** A step whole, as it travels between machines. */
export interface WholeRecord extends StepRecord {
  readonly findings: readonly SubmittedFinding[];
}

export interface Records {
  /** Takes the step: state, record and revision in one transaction. Null if the story does not allow it (any more). */
  take(input: StepInput): StepRecord | null;
  /** Oldest first. */
  list(draft: string): StepRecord[];
  /** The same with what was open at each step. */
  whole(draft: string): WholeRecord[];
  /** Adds steps that were taken on another machine, in the order given (oldest first); known ones stay as they are. */
  takeIn(draft: string, records: readonly WholeRecord[]): void;
  /** What was open in the story when that step was taken. */
  findings(record: string): SubmittedFinding[];
  /** The records of other stories that this person submitted, newest first, with what was open in each. */
  earlierFindings(author: string, except: string): SubmittedFinding[][];
  /** Everybody who took a step, wrote a story or has one in hand. */
  people(): string[];
}

/** The steps that keep a revision of the story, and what it is kept as. */
const kept: Readonly<Partial<Record<Step, RevisionReason>>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  export: 'exported',
  correct: 'corrected',
  spike: 'spiked',
};
/** So many of a person's earlier stories are looked at for mistakes that come back. */
const earlierStories = 50;

export function makeRecords(
  db: Database,
  stories: StoredStories,
  drafts: Drafts,
  revisions: Revisions,
  now: () => string,
): Records {
  const columns = 'records.id, parent, step, before, after, at, author, role, assignee, note, revision';
  const list = db.prepare<[number], StepRecord>(`SELECT ${columns} FROM records WHERE draft = ? ORDER BY number`);
  const add = db.prepare(`
    INSERT INTO records (id, draft, parent, step, before, after, at, author, role, assignee, note, revision, findings)
    VALUES (@id, @draft, @parent, @step, @before, @after, @at, @author, @role, @assignee, @note, @revision, @findings)`);
  const whole = db.prepare<[number], StepRecord & { findings: string }>(
    `SELECT ${columns}, findings FROM records WHERE draft = ? ORDER BY number`,
  );
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM records WHERE id = ?').pluck();
  const takeIn = db.transaction((draft: string, records: readonly WholeRecord[]) => {
    const { number } = stories.key(draft);
    for (const record of records)
      if (isKnown.get(record.id) !== 1)
        add.run({ ...record, draft: number, findings: JSON.stringify(record.findings) });
  });
  const findingsOf = db.prepare<[string], string>('SELECT findings FROM records WHERE id = ?').pluck();
  const earlier = db
    .prepare<[string, number, number], string>(`
      SELECT findings FROM records WHERE author = ? AND step = 'submit' AND draft <> ?
      GROUP BY draft HAVING number = max(number) ORDER BY number DESC LIMIT ?`)
    .pluck();
  const people = db
    .prepare<[], string>(`
      SELECT author FROM records UNION SELECT assignee FROM drafts
      UNION SELECT one.value FROM drafts, json_each(drafts.authors) AS one`)
    .pluck();
  /** What the desk's own eyes were on stays seen when the desk itself takes a step. */
  const keepSeen = db.prepare(`
    UPDATE seen SET changed_at = @after WHERE draft = @draft AND person = @person AND changed_at >= @before`);

  const take = db.transaction((input: StepInput): StepRecord | null => {
    const { draft, step, author, role, note } = input;
    const { number, updatedAt } = stories.key(draft);
    const { state, assignee } = stories.read(draft);
    if (!canStep(step, state, role)) return null;
    const record = list.all(number);
    const after = stateAfter(step, state, record);
    const inHand = step === 'assign' ? (input.assignee ?? '') : step === 'take' ? author : assignee;
    drafts.setWay(draft, { state: after, assignee: inHand });
    const reason = kept[step];
    const revision = reason ? revisions.hold({ draft, reason, author, note }).id : null;
    const taken: StepRecord = {
      id: newId(),
      parent: record.at(-1)?.id ?? null,
      step,
      before: state,
      after,
      at: now(),
      author,
      role,
      assignee: inHand,
      note,
      revision,
    };
    add.run({ ...taken, draft: number, findings: JSON.stringify(input.findings ?? []) });
    keepSeen.run({ draft: number, person: author, before: updatedAt, after: stories.savedAt(draft) });
    return taken;
  });

  return {
    take: (input) => take.immediate(input),
    list: (draft) => list.all(stories.key(draft).number),
    whole: (draft) =>
      whole
        .all(stories.key(draft).number)
        .map((one) => ({ ...one, findings: JSON.parse(one.findings) as SubmittedFinding[] })),
    takeIn: (draft, records) => takeIn.immediate(draft, records),
    findings(record) {
      const found = findingsOf.get(record);
      if (found === undefined) throw new CallFailed('not-found');
      return JSON.parse(found) as SubmittedFinding[];
    },
    earlierFindings: (author, except) =>
      earlier
        .all(author, stories.key(except).number, earlierStories)
        .map((one) => JSON.parse(one) as SubmittedFinding[]),
    people: () => people.all().filter((name) => name !== ''),
  };
}
