import { z } from 'zod';
import { type Article, articleHead, block, storyStates } from '../article/index.ts';
import { call } from './call.ts';

export const draftId = z.string().min(1).max(64);

/** The desk's saved views. */
export const views = [
  'mine',
  'submitted',
  'returned',
  'approved',
  'outbox',
  'exported',
  'all',
  'spiked',
  'bin',
] as const;
export type View = (typeof views)[number];

/** A story as the desk lists it. */
export interface DraftRow {
  readonly id: string;
  readonly headline: string;
  readonly section: string;
  readonly authors: readonly string[];
  readonly state: Article['state'];
  readonly words: number;
  readonly photos: number;
  /** Photos that lack a caption or a credit. */
  readonly photosIncomplete: number;
  /** Open findings at the last check, or null if it was never checked. */
  readonly findings: number | null;
  /** Who has it in hand; empty: nobody. */
  readonly assignee: string;
  /** ISO instants, or null: not before, and when it is to appear. */
  readonly embargo: string | null;
  readonly publishAt: string | null;
  /** Open comments, questions to the reporter among them; and those questions alone. */
  readonly comments: number;
  readonly questions: number;
  /** Something came since the person last looked: a step, an import, somebody else's words. */
  readonly unseen: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

/** Which of a view's stories are listed. What is not given does not narrow. */
export const draftFilter = z.strictObject({
  section: z.string().max(500).optional(),
  author: z.string().max(500).optional(),
  assignee: z.string().max(500).optional(),
  state: z.enum(storyStates).optional(),
  /** ISO instants over the last change: from this one on, before that one. */
  from: z.string().max(40).optional(),
  before: z.string().max(40).optional(),
  unseen: z.literal(true).optional(),
});
export type DraftFilter = Readonly<z.infer<typeof draftFilter>>;

/** What a filter can choose from: what stands in the stories that are not in the bin, most frequent first. */
export interface DraftChoices {
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  readonly assignees: readonly string[];
}

/** A story's row and the views that show it; a story that is gone has no row. */
export interface PlacedRow {
  readonly row: DraftRow;
  readonly views: readonly View[];
}

/** A search's row: where the query was found, cut into marked and unmarked pieces. */
export interface DraftHit extends DraftRow {
  readonly hit: {
    readonly in: 'headline' | 'sapo' | 'body' | 'caption' | 'people';
    readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
  };
}

/**
 * What changed since the last save: only the changed fields of the head and only the changed blocks.
 * `order` is the body's block keys, given when blocks were added, removed or moved; a key that is not in it is gone.
 */
const draftPatch = z.strictObject({
  id: draftId,
  /** Counts the window's saves of this story upwards; the answer repeats it. */
  sequence: z.int().min(1),
  head: articleHead.partial().optional(),
  blocks: z.array(block).optional(),
  order: z.array(z.string()).optional(),
});
export type DraftPatch = z.infer<typeof draftPatch>;

export interface SaveAnswer {
  readonly sequence: number;
  /** When the disk had it (after fsync), ISO instant. */
  readonly savedAt: string;
}

export interface OpenedDraft {
  readonly article: Article;
  readonly savedAt: string;
  /** Findings ignored in this story: findingSubject(…) each. */
  readonly ignored: readonly string[];
  /** The revision the person saw last, when the story has changed since by other hands; else null. */
  readonly seen: string | null;
}

export const drafts = {
  /** Newest first: all, or at most `limit` of those behind the row that the page before ended with. */
  list: call<DraftRow[]>()(
    z.strictObject({
      view: z.enum(views),
      filter: draftFilter.optional(),
      limit: z.int().min(1).optional(),
      after: z.strictObject({ updatedAt: z.string(), id: draftId }).optional(),
    }),
  ),
  /**
   * Some stories again, after draftsChanged: what the window needs to bring a long list up to date. A story that the
   * filter leaves out is in no view.
   */
  rows: call<PlacedRow[]>()(z.strictObject({ ids: z.array(draftId).max(100), filter: draftFilter.optional() })),
  choices: call<DraftChoices>()(z.strictObject({})),
  counts: call<Record<View, number>>()(z.strictObject({})),
  /** Ranked, headline before body; every syllable must be found, with or without marks; the last one may be a beginning. */
  search: call<DraftHit[]>()(z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(500) })),
  /** A new story with the newsroom's source prefix and the person's byline. */
  create: call<{ id: string }>()(z.strictObject({})),
  /** The sample story that ships with Morat, as a new draft with its two photos. */
  createSample: call<{ id: string }>()(z.strictObject({})),
  /**
   * A new draft of the story as it is on disk: the same words, without slug, times and comments; or only what stands from
   * a block of its body on, without a headline. Fails with not-found where that block is not there, or is the first.
   */
  copy: call<{ id: string }>()(z.strictObject({ id: draftId, from: z.string().max(64).nullable() })),
  /** Reads a story and keeps a revision `opened` of it if it changed since the last one. */
  open: call<OpenedDraft>()(z.strictObject({ id: draftId })),
  save: call<SaveAnswer>()(draftPatch),
  setIgnored: call<null>()(z.strictObject({ id: draftId, ignored: z.array(z.string().max(2000)).max(10_000) })),
  /** The window tells how many findings are open, for the desk's list. */
  noteFindings: call<null>()(z.strictObject({ id: draftId, findings: z.int().min(0) })),
  moveToBin: call<null>()(z.strictObject({ ids: z.array(draftId).min(1).max(1000) })),
  takeFromBin: call<null>()(z.strictObject({ ids: z.array(draftId).min(1).max(1000) })),
  /** Deletes for good what lies in the bin; only ever by the user's hand. */
  emptyBin: call<null>()(z.strictObject({ ids: z.array(draftId).min(1).max(1000) })),
};
