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
  /** Stories of which the disk had altered letters, put back as the backups have them; of `lost` no backup had any. */
  readonly mended: number;
  readonly lost: number;
}

/** Where a backup lies: in the data folder, or in the second folder of the settings. */
export const backupPlaces = ['own', 'second'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

/** A backup that can be restored from. */
export interface BackupRow {
  readonly place: BackupPlace;
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
  readonly bytes: number;
}

export interface BackupState {
  /** When the last one was made and tried since the start; null: none yet. */
  readonly madeAt: string | null;
  /** What keeps backups from being made; null: nothing. */
  readonly problem: 'own-failed' | 'second-missing' | 'second-failed' | null;
  /** Newest first. */
  readonly rows: readonly BackupRow[];
}

/** A story in a backup, and how it compares with the one that is here now. */
export interface BackupStory {
  readonly id: string;
  readonly headline: string;
  readonly updatedAt: string;
  readonly here: 'same' | 'other' | 'gone';
}

const backup = z.strictObject({ place: z.enum(backupPlaces), name: z.string().max(200) });

export const storage = {
  /** Null when the store was sound. */
  recovery: call<Recovery | null>()(z.strictObject({})),
  backups: call<BackupState>()(z.strictObject({})),
  /** Makes one now. */
  backUp: call<BackupState>()(z.strictObject({})),
  backupStories: call<readonly BackupStory[]>()(backup),
  /**
   * Puts in stories of a backup, those in `ids` or (null) all that are other. What is here now stays as a revision, and
   * stories that the backup does not have are left alone. Answers what was put in.
   */
  restore: call<{ restored: readonly string[] }>()(
    backup.extend({ ids: z.array(z.string().max(64)).max(100_000).nullable() }),
  ),
  /** What somebody who helps has to know, as text, without a word of any story. */
  report: call<string>()(z.strictObject({})),
};
