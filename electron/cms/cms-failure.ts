import type { FailureCode } from '../../shared/api/index.ts';

/** What is tried again by itself; all else waits for a person. */
const passing: ReadonlySet<FailureCode> = new Set([
  'offline',
  'timeout',
  'broken-off',
  'not-understood',
  'server-error',
  'busy',
  'photo-damaged',
  'sent-twice',
  // a drive that is not there yet, a folder that somebody will make room in
  'folder-missing',
  'folder-read-only',
  'folder-full',
]);

/** A step that failed. `params` are names and numbers, never a story's text and never a secret. */
export class CmsFailure extends Error {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** The server asked to be left alone so long, in milliseconds. */
  readonly retryAfter: number | null;
  constructor(code: FailureCode, params: CmsFailure['params'] = {}, retryAfter: number | null = null) {
    super(code);
    this.code = code;
    this.params = params;
    this.retryAfter = retryAfter;
  }
  get passes(): boolean {
    return passing.has(this.code);
  }
}
