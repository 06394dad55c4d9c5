import type { Client, RevisionReason } from '../../../shared/api/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';
import type { Clock } from './clock.ts';

/** Work of this length is kept as a revision of its own. */
export const checkpointMs = 5 * 60_000;

/** Keeps revisions: after minutes of work, before much changes at once, and when the person says so. */
export interface Checkpoints {
  /** Something was changed: the minutes run from the first change after a checkpoint. */
  readonly worked: () => void;
  /** Puts everything on disk and keeps it; answers null if the newest revision is the same already. */
  readonly keep: (reason: RevisionReason, note?: string) => Promise<{ id: string | null }>;
  /**
   * Keeps what the disk has now, for something that has just changed much at once: its save leaves after a pause, so
   * the disk still has the story from before it.
   */
  readonly keepBefore: () => Promise<void>;
  readonly dispose: () => void;
}

export function createCheckpoints(options: {
  readonly draft: string;
  readonly clock: Clock;
  readonly revisions: Pick<Client['revisions'], 'keep'>;
  readonly flush: () => Promise<boolean>;
}): Checkpoints {
  let stopTimer: Dispose | null = null;
  const keep: Checkpoints['keep'] = async (reason, note = '') => {
    await options.flush();
    return options.revisions.keep({ draft: options.draft, reason, note });
  };
  const worked = () => {
    stopTimer ??= options.clock.after(checkpointMs, () => {
      stopTimer = null;
      // a checkpoint that fails is tried again after the next minutes of work; the text itself is saved elsewhere
      keep('checkpoint').catch(worked);
    });
  };
  const keepBefore = async () => {
    await options.revisions.keep({ draft: options.draft, reason: 'before-bulk', note: '' });
  };
  return { worked, keep, keepBefore, dispose: () => stopTimer?.() };
}
