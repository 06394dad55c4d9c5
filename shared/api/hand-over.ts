import { z } from 'zod';
import { call } from './call.ts';
import { draftId } from './drafts.ts';

/** What became of a received file. */
export interface Received {
  readonly id: string;
  readonly headline: string;
  /** Who handed it over. */
  readonly by: string;
  /** A story that was not here; a newer state of one that nobody changed here; both sides' work in one; nothing new. */
  readonly outcome: 'new' | 'newer' | 'merged' | 'known';
  /** Places that both sides changed. */
  readonly clashes: number;
}

const password = z.string().max(1000).nullable();

export const handOver = {
  /**
   * Writes the hand-over file (.morat): the story as it is on disk, its photos' originals, its whole history. `task`
   * names the run for progress and tasks.cancel. A password seals it.
   */
  make: call<{ path: string; bytes: number }>()(
    z.strictObject({
      draft: draftId,
      task: z.string().max(64),
      password,
      /** An absolute path from a dialog, or null: the data folder's `exports`. */
      path: z.string().nullable(),
    }),
  ),
  /**
   * Takes a handed-over story in. One that is here already is brought together with it, word by word; what was here
   * stays as a revision. Fails with hand-over-… and changes nothing then.
   */
  receive: call<Received>()(z.strictObject({ name: z.string().max(500), bytes: z.instanceof(Uint8Array), password })),
};
