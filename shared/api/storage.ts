import { z } from 'zod';
import { call } from './call.ts';

/** What was found damaged when the program started, and what came in its place. */
export interface Recovery {
  readonly at: string;
  /** The folder that holds the damaged file, untouched; null if the file was simply gone. */
  readonly setAside: string | null;
  /** The backup that was taken instead; null: there was none, and the store began empty. */
  readonly backup: string | null;
  /** Stories that were newer in the damaged file and could be read out of it. */
  readonly rescued: number;
}

export const storage = {
  /** Null when the store was sound. */
  recovery: call<Recovery | null>()(z.strictObject({})),
};
