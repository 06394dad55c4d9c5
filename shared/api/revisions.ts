import { z } from 'zod';
import type { Article } from '../article/index.ts';
import { call } from './call.ts';
import { draftId } from './drafts.ts';

export const revisionReasons = [
  'opened',
  'checkpoint',
  'named',
  'before-bulk',
  'before-restore',
  'imported',
  'exported',
] as const;
export type RevisionReason = (typeof revisionReasons)[number];

export interface RevisionRow {
  readonly id: string;
  readonly at: string;
  readonly reason: RevisionReason;
  readonly author: string;
  readonly note: string;
  readonly headline: string;
  readonly words: number;
}

export const revisions = {
  /** Newest first. */
  list: call<RevisionRow[]>()(z.strictObject({ draft: draftId })),
  read: call<Article>()(z.strictObject({ id: z.string() })),
  /** Keeps the story as it is on disk now; nothing is written if it equals the newest revision. */
  keep: call<{ id: string | null }>()(
    z.strictObject({ draft: draftId, reason: z.enum(revisionReasons), note: z.string().max(500) }),
  ),
  /** Makes the draft equal to that revision, after keeping what was there as `before-restore`. */
  restore: call<Article>()(z.strictObject({ id: z.string() })),
};
