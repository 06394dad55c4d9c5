import type { z } from 'zod';
import type { ApiError, CallSpec } from './call.ts';
import { desktop } from './desktop.ts';
import { dictionary } from './dictionary.ts';
import { drafts } from './drafts.ts';
import { handOver } from './hand-over.ts';
import { imports } from './imports.ts';
import { newsroomSetup } from './newsroom-setup.ts';
import { outbox } from './outbox.ts';
import { packages } from './packages.ts';
import { photos } from './photos.ts';
import { review } from './review.ts';
import { revisions } from './revisions.ts';
import { settings } from './settings.ts';
import { storage } from './storage.ts';
import { style, type TriedHit } from './style.ts';
import { type CheckLine, targets } from './targets.ts';
import { tasks } from './tasks.ts';

/** The contract between a window and the services, a group a file. */
export const api = {
  drafts,
  revisions,
  review,
  photos,
  imports,
  handOver,
  packages,
  settings,
  newsroomSetup,
  dictionary,
  storage,
  style,
  targets,
  outbox,
  tasks,
  desktop,
} as const;

export type Api = typeof api;
export type Group = keyof Api;
/** Groups that the services answer; the shell answers `desktop`. */
export type ServiceGroup = Exclude<Group, 'desktop'>;

type InputOf<Spec> = Spec extends CallSpec<infer Input, unknown> ? z.input<Input> : never;
type ParsedOf<Spec> = Spec extends CallSpec<infer Input, unknown> ? z.output<Input> : never;
type OutputOf<Spec> = Spec extends CallSpec<z.ZodType, infer Output> ? Output : never;

/** How handlers of a group look: the parsed argument in, the answer out; expected failures are thrown as CallFailed. */
export type Handlers<G extends Group> = {
  readonly [Name in keyof Api[G]]: (
    input: ParsedOf<Api[G][Name]>,
    context: CallContext,
  ) => OutputOf<Api[G][Name]> | Promise<OutputOf<Api[G][Name]>>;
};

/** What a handler of a long call gets beside its argument. */
export interface CallContext {
  readonly signal: AbortSignalLike;
  progress(done: number, total: number, step: string): void;
}

/** The part of AbortSignal that handlers use; `shared` has no DOM types. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** How a window calls: `client.drafts.open({ id })`. Failed calls reject with CallFailed. */
export type Client = {
  readonly [G in Group]: {
    readonly [Name in keyof Api[G]]: (input: InputOf<Api[G][Name]>) => Promise<OutputOf<Api[G][Name]>>;
  };
};

/** What the services tell windows unasked. */
export interface Events {
  taskProgress: { readonly task: string; readonly done: number; readonly total: number; readonly step: string };
  /** Lists have to be read again. */
  draftsChanged: { readonly ids: readonly string[] };
  settingsChanged: Record<string, never>;
  dictionaryChanged: Record<string, never>;
  /** The rules that hold are others: packs, terms, decisions. */
  styleChanged: Record<string, never>;
  styleTried: { readonly task: string; readonly hits: readonly TriedHit[] };
  /** The story on disk is another than the one that a window has open: it has to be opened anew. */
  storyReplaced: { readonly id: string };
  /** Something about what is on its way changed; the list has to be read again. */
  outboxChanged: { readonly ids: readonly string[] };
  /** Bytes of the photo that is going out just now. */
  outboxBytes: { readonly id: string; readonly sent: number; readonly total: number };
  /** A backup was made, or could not be. */
  backupsChanged: Record<string, never>;
  targetsChanged: Record<string, never>;
  targetChecked: { readonly task: string; readonly line: CheckLine };
  /** A file was opened with Morat: the first window that calls desktop.takeFiles has it. */
  filesWaiting: Record<string, never>;
  /** Sent before a shell closes, the machine sleeps or is locked: the window flushes and calls Bridge.flushed. */
  flush: Record<string, never>;
}
export type EventName = keyof Events;
/** Tells every window. */
export type Emit = <Name extends EventName>(event: Name, value: Events[Name]) => void;

/** An answer on the wire. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ApiError };

/** The one thing a shell gives a window. Values are structured-cloneable; bytes are Uint8Array. */
export interface Bridge {
  call(group: string, name: string, input: unknown): Promise<Answer>;
  on<Name extends EventName>(event: Name, listener: (value: Events[Name]) => void): () => void;
  /** Answers `flush`: everything is on disk, the window may go. */
  flushed(): void;
}

export * from './call.ts';
export { answerCall, type Faults } from './dispatch.ts';
export type { BackupPlace, BackupRow, BackupState, BackupStory, Recovery } from './storage.ts';
export { maxFrameBytes, type ShellFrame, socketPath, type WindowFrame, windowFrame } from './wire.ts';
export type { NewsroomSetup, NewsroomSetupTaken } from './newsroom-setup.ts';
export type { DictionaryImport, DictionaryRow } from './dictionary.ts';
export type {
  DraftChoices,
  DraftFilter,
  DraftHit,
  DraftPatch,
  DraftRow,
  OpenedDraft,
  PlacedRow,
  SaveAnswer,
  View,
} from './drafts.ts';
export type { Received } from './hand-over.ts';
export { views } from './drafts.ts';
export type { ImportReport } from '../formats/index.ts';
export { type PackageProof, type StoryForm, storyForms } from './packages.ts';
export {
  type AddedPicture,
  maxPhotoBytes,
  type PhotoUse,
  type PictureHit,
  type PictureStory,
  type PhotoSize,
  photoSizes,
  photoUrl,
} from './photos.ts';
export {
  type RefusedStep,
  type ReturnNote,
  type StepsTaken,
  type StoryWay,
  submittedFinding,
  type SubmittedFinding,
} from './review.ts';
export { type RevisionReason, revisionReasons, type RevisionRow } from './revisions.ts';
export { defaultSettings, type Settings, settingsSchema } from './settings.ts';
export {
  type Difference,
  type FailureCode,
  type NoticeCode,
  type Sending,
  type SendingState,
  type SendingStep,
  type SendNotice,
} from './outbox.ts';
export {
  type CheckLine,
  type CheckName,
  checksOf,
  type FileFormat,
  fileFormats,
  ftpSecurities,
  isAbsolutePath,
  isHostName,
  isSafeTarget,
  needsSecret,
  secretHost,
  type SecretKeeping,
  type SendStatus,
  sftpKey,
  type Target,
  type TargetConfig,
  targetConfig,
  type TargetKind,
  targetKinds,
  targetPlace,
} from './targets.ts';
export {
  type Dispute,
  mostHits,
  ownPack,
  type PackRow,
  type RuleCounts,
  type RuleRow,
  type StyleState,
  type Tried,
  type TriedHit,
} from './style.ts';
