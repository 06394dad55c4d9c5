import type { z } from 'zod';

/** One call from the window to the services: the schema of its argument, the type of its answer. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input;
  /** Only a type: answers come from our own side and are not parsed again. */
  readonly output?: Output;
}

export const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): CallSpec<Input, Output> => ({ input });

/** What went wrong, for `messages/` to say. `params` are names and numbers, never story text. */
export interface ApiError {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const errorCodes = [
  'internal',
  'invalid-call',
  'not-found',
  'cancelled',
  'connection-lost',
  'disk-full',
  'store-failed',
  'store-newer',
  'store-in-use',
  'story-newer',
  'story-invalid',
  'photo-unreadable',
  'photo-unsupported',
  'photo-too-large',
  'import-unsupported',
  'import-unreadable',
  'import-empty',
  'hand-over-damaged',
  'hand-over-newer',
  'hand-over-locked',
  'package-not-ready',
  'package-not-verified',
  'secret-needed',
  'target-failed',
  'template-wrong',
  'style-term-invalid',
  'style-file-broken',
  'setup-unreadable',
  'setup-newer',
  'folder-unreadable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Thrown by handlers for an expected failure, and by the client for every failed call. */
export class CallFailed extends Error {
  readonly code: ErrorCode;
  readonly params: ApiError['params'];
  constructor(code: ErrorCode, params: ApiError['params'] = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
