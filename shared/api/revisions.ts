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
  'submitted',
  'returned',
  'approved',
  'exported',
  'corrected',
  'spiked',
  'handed-over',
  'before-merge',
  'merged',
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
  /** Words that came and went since its parent; null for one that was kept before they were counted. */
  readonly added: number | null;
  readonly removed: number | null;
  /** What somebody called it later; empty if nobody did. */
  readonly name: string;
}

export const revisions = {
  /** Newest first. */
  list: call<RevisionRow[]>()(z.strictObject({ draft: draftId })),
  read: call<Article>()(z.strictObject({ id: z.string() })),
  /** Keeps the story as it is on disk now; nothing is written if it equals the newest revision. */
  keep: call<{ id: string | null }>()(
    z.strictObject({ draft: draftId, reason: z.enum(revisionReasons), note: z.string().max(500) }),
  ),
  /** Calls a revision something; an empty name takes it away. */
  name: call<null>()(z.strictObject({ id: z.string(), name: z.string().max(200) })),
  /**
   * Makes the draft's words equal to that revision's, after keeping what was there as `before-restore`; where it stands
   * in its way, its assignee and its comments stay as they are.
   */
  restore: call<Article>()(z.strictObject({ id: z.string() })),
};
