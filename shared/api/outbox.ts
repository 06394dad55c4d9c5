import { z } from 'zod';
import { call } from './call.ts';
import { draftId } from './drafts.ts';
import { override } from './packages.ts';
import { type SendStatus, sendStatuses, targetId } from './targets.ts';

/** Why a sending waits or stopped, in the words of `messages/`. */
export const failureCodes = [
  // the target was not reached: nothing happened there
  'offline',
  'tls',
  // the answer was lost: it may have been done
  'timeout',
  'broken-off',
  'not-understood',
  // the target answered
  'server-error',
  'busy',
  'firewall',
  'too-large',
  'redirected',
  'not-logged-in',
  'not-allowed',
  'rejected',
  'photo-refused',
  'photo-damaged',
  'no-api',
  'sent-twice',
  // what is there is not what was left there
  'changed-there',
  'published-there',
  'trashed-there',
  'gone-there',
  // where files are left
  'folder-missing',
  'folder-read-only',
  'folder-full',
  'host-key-unknown',
  'host-key-changed',
  'certificate-unknown',
  'certificate-changed',
  'key-unreadable',
  // a newsroom's own template
  'template-wrong',
  'answer-without',
  'no-path',
  'not-found-again',
  // on this side
  'photo-missing',
  'secret-missing',
  'target-missing',
  'disk',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Something that the target kept otherwise than it was sent, or could not take. `params` name what it was. */
export interface SendNotice {
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string | number>>;
}
export const noticeCodes = [
  'element-removed',
  'words-lost',
  'words-added',
  'caption-lost',
  'credit-lost',
  'photo-lost',
  'title-changed',
  'excerpt-changed',
  'excerpt-cut',
  'slug-changed',
  'status-lower',
  'date-changed',
  'lead-photo-lost',
  'tag-lost',
  'section-not-made',
  'section-lost',
  'author-not-set',
  'photos-not-allowed',
  'field-not-there',
  'kept-published',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** `waiting` for its turn, the network or a second try; `held` for a person; `paused` by one. */
export const sendingStates = ['waiting', 'sending', 'paused', 'held', 'done', 'cancelled'] as const;
export type SendingState = (typeof sendingStates)[number];
export const sendingSteps = ['look', 'create', 'photos', 'files', 'write', 'done'] as const;
export type SendingStep = (typeof sendingSteps)[number];

/** A story on its way to a target. */
export interface Sending {
  readonly id: string;
  readonly draft: string;
  readonly headline: string;
  readonly target: string;
  readonly targetName: string;
  readonly status: SendStatus;
  readonly state: SendingState;
  readonly step: SendingStep;
  /** Photos that are there, of how many. */
  readonly photos: { readonly done: number; readonly total: number };
  readonly attempts: number;
  /** When it is tried again, ISO instant; null while it waits for nobody or for a person. */
  readonly nextTry: string | null;
  readonly failure: { readonly code: FailureCode; readonly params: Readonly<Record<string, string | number>> } | null;
  readonly notices: readonly SendNotice[];
  /** Where it is, once it is known. */
  readonly url: string | null;
  readonly editUrl: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A story's text here and at the target, paragraph by paragraph, for the person who decides. */
export interface Difference {
  readonly changedBy: readonly { readonly who: string; readonly at: string }[];
  /** `both` for unchanged. What was sent last is not kept: ours is what waits to be sent. */
  readonly lines: readonly { readonly side: 'both' | 'ours' | 'theirs'; readonly text: string }[];
}

const one = z.strictObject({ id: z.string().min(1).max(64) });

export const outbox = {
  /** Newest first. */
  list: call<Sending[]>()(z.strictObject({ draft: draftId.nullable() })),
  /**
   * Keeps the story as it is on disk and puts it on its way to each target. Fails with package-not-ready when the gate
   * is closed.
   */
  send: call<{ ids: readonly string[] }>()(
    z.strictObject({
      draft: draftId,
      targets: z
        .array(z.strictObject({ target: targetId, status: z.enum(sendStatuses) }))
        .min(1)
        .max(20),
      override,
    }),
  ),
  /** At once, whatever it waits for. */
  retry: call<null>()(one),
  pause: call<null>()(one),
  cancel: call<null>()(one),
  /** What was changed at the target since it was last sent. */
  compare: call<Difference>()(one),
  /** Of a sending that is held because the target was changed: ours goes over it. */
  overwrite: call<null>()(one),
  /** The network is back. */
  wake: call<null>()(z.strictObject({})),
};
