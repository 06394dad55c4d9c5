import { z } from 'zod';
import { call } from './call.ts';
import { draftId } from './drafts.ts';

/** What the package's last look at itself has proved. */
export interface PackageProof {
  readonly words: number;
  readonly photos: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

/** The forms in which a story is written as one file. */
export const storyForms = ['docx', 'html', 'text', 'md', 'ninjs', 'ninjs2', 'newsml', 'nitf'] as const;
export type StoryForm = (typeof storyForms)[number];

/** Why a story goes out over what rules hold to be errors; it is kept with the version. */
export const override = z.string().trim().min(1).max(500).nullable().default(null);

export const packages = {
  /**
   * Writes the publish package of the story as it is on disk. `task` names the run for progress and tasks.cancel.
   * Fails with package-not-ready when the gate is closed, package-not-verified when its own reading back disagrees.
   */
  make: call<{ path: string; proof: PackageProof }>()(
    z.strictObject({
      draft: draftId,
      task: z.string().max(64),
      /** An absolute path from a dialog, or null: the data folder's `exports`. */
      path: z.string().nullable(),
      override,
    }),
  ),
  /**
   * Writes the story as it is on disk as one file, for somebody to read: nothing is asked of the gate, no step is
   * taken. Word and the page hold the pictures, the other forms name them.
   */
  write: call<{ path: string; bytes: number }>()(
    z.strictObject({
      draft: draftId,
      task: z.string().max(64),
      form: z.enum(storyForms),
      /** An absolute path from a dialog, or null: the data folder's `exports`. */
      path: z.string().nullable(),
    }),
  ),
};
