import { z } from 'zod';
import type { StoryState } from '../article/index.ts';
import { type StepRecord, steps } from '../review/index.ts';
import { call } from './call.ts';
import { draftId } from './drafts.ts';

/** A finding that was still open when a story was submitted: what the return note teaches from. */
export const submittedFinding = z.strictObject({
  rule: z.string().max(200),
  text: z.string().max(500),
  message: z.string().max(1000),
});
export type SubmittedFinding = Readonly<z.infer<typeof submittedFinding>>;

/** Why a story did not take the step; the others of the same call did. */
export interface RefusedStep {
  readonly id: string;
  readonly headline: string;
  /** `not-offered`: another role or state; `not-ready`: the gate is shut, `blocks` things block. */
  readonly reason: 'gone' | 'not-offered' | 'question' | 'not-ready';
  readonly blocks: number;
}

export interface StepsTaken {
  readonly done: readonly string[];
  readonly refused: readonly RefusedStep[];
}

/** Where a story stands, and how it came there, oldest step first. */
export interface StoryWay {
  readonly state: StoryState;
  readonly assignee: string;
  readonly record: readonly StepRecord[];
  /** The words were changed after the last approval. */
  readonly changedSinceApproval: boolean;
}

/** What a returned story's reporter is shown. */
export interface ReturnNote {
  readonly returned: StepRecord;
  /** The revisions to compare: as she sent it, as it came back. Null where none was kept. */
  readonly sent: string | null;
  readonly back: string | null;
  readonly findings: readonly SubmittedFinding[];
  /** Rules that her earlier stories were sent with too, and in how many of them. */
  readonly again: readonly { readonly rule: string; readonly stories: number }[];
}

export const review = {
  /**
   * Takes a step with one story or many. Each story is one transaction: its state, its record and its revision are
   * all there or none. Approving looks at the gate first, so it can take a while: `task` names it.
   */
  step: call<StepsTaken>()(
    z.strictObject({
      ids: z.array(draftId).min(1).max(1000),
      step: z.enum(steps).exclude(['export']),
      note: z.string().max(5000),
      /** For `assign`: who has it in hand from now on; empty: nobody. */
      assignee: z.string().max(200).optional(),
      /** For `submit`: what is still open in it. */
      findings: z.array(submittedFinding).max(500).optional(),
      task: z.string().max(64).optional(),
    }),
  ),
  way: call<StoryWay>()(z.strictObject({ draft: draftId })),
  /** Null when the story was never returned, or was sent again since. */
  returnNote: call<ReturnNote | null>()(z.strictObject({ draft: draftId })),
  /** The person has the story as it is now before her eyes. */
  seen: call<null>()(z.strictObject({ draft: draftId })),
  /** Names to assign to and to mention: who wrote, who took a step, who has a story in hand. */
  people: call<string[]>()(z.strictObject({})),
};
