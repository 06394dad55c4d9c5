import { type StoryState, storyStates } from '../article/index.ts';

/** What a person is in the newsroom. Chosen at the first start; it offers steps, it locks nothing away. */
export const roles = ['reporter', 'copyEditor', 'chief', 'producer'] as const;
export type Role = (typeof roles)[number];

/** The steps of a story's way. `assign` changes only who has it in hand. */
export const steps = [
  'submit',
  'take',
  'return',
  'approve',
  'export',
  'correct',
  'spike',
  'unspike',
  'assign',
] as const;
export type Step = (typeof steps)[number];

interface Rule {
  readonly from: readonly StoryState[];
  readonly roles: readonly Role[];
  /** Where the story stands afterwards; null: where it stood, or where it stood before it was spiked. */
  readonly to: StoryState | null;
  /** Somebody else has to act on it, so a reason has to be given. */
  readonly needsNote: boolean;
}

const everyone = roles;
const desk: readonly Role[] = ['copyEditor', 'chief'];
const living: readonly StoryState[] = storyStates.filter((state) => state !== 'spiked');

const rules: Readonly<Record<Step, Rule>> = {
  submit: { from: ['draft', 'returned'], roles: everyone, to: 'submitted', needsNote: false },
  // a story in somebody's hands can be taken over
  take: { from: ['submitted', 'inReview'], roles: desk, to: 'inReview', needsNote: false },
  return: { from: ['submitted', 'inReview', 'approved'], roles: desk, to: 'returned', needsNote: true },
  // approving again signs the text as it is now
  approve: { from: ['submitted', 'inReview', 'approved'], roles: desk, to: 'approved', needsNote: false },
  // a package can be made of any story; only an approved one has gone out by it
  export: { from: living, roles: everyone, to: null, needsNote: false },
  correct: { from: ['exported'], roles: ['copyEditor', 'chief', 'producer'], to: 'corrected', needsNote: false },
  spike: { from: living, roles: everyone, to: 'spiked', needsNote: false },
  unspike: { from: ['spiked'], roles: everyone, to: null, needsNote: false },
  assign: { from: living, roles: desk, to: null, needsNote: false },
};

/** A step of one story, as it was taken. Written once; `parent` is the step before it, so that no clock is trusted. */
export interface StepRecord {
  readonly id: string;
  readonly parent: string | null;
  readonly step: Step;
  readonly before: StoryState;
  readonly after: StoryState;
  /** By this machine's clock: for reading, never for order. */
  readonly at: string;
  readonly author: string;
  readonly role: Role;
  /** Who had the story in hand afterwards. */
  readonly assignee: string;
  readonly note: string;
  /** The revision that was kept of it, where one was. */
  readonly revision: string | null;
}

/** A reporter drops only what is still hers. */
const ownOnly: readonly StoryState[] = ['draft', 'returned'];

export function canStep(step: Step, state: StoryState, role: Role): boolean {
  const rule = rules[step];
  if (!rule.from.includes(state) || !rule.roles.includes(role)) return false;
  return step !== 'spike' || role !== 'reporter' || ownOnly.includes(state);
}

export const needsNote = (step: Step): boolean => rules[step].needsNote;

/** The state after an allowed step. `record` is the story's, oldest first. */
export function stateAfter(step: Step, state: StoryState, record: readonly StepRecord[]): StoryState {
  const { to } = rules[step];
  if (to !== null) return to;
  if (step === 'export') return state === 'approved' || state === 'corrected' ? 'exported' : state;
  if (step === 'unspike') return record.findLast((one) => one.step === 'spike')?.before ?? 'draft';
  return state;
}

/** The steps a person can take now, in the order of the way. */
export const offeredSteps = (state: StoryState, role: Role): Step[] =>
  steps.filter((step) => canStep(step, state, role));
