import type { ErrorCode } from '../../shared/api/index.ts';
import type { Messages } from './messages.tsx';
import type { ErrorWords } from './vi/errors.ts';

interface Failure {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const isFailure = (error: unknown, messages: Messages): error is Failure =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  'params' in error &&
  String(error.code) in messages.errors;

/** Words for whatever was thrown: a CallFailed by its code, all else as an internal fault. */
export const errorWords = (error: unknown, messages: Messages): ErrorWords =>
  isFailure(error, messages) ? messages.errors[error.code](error.params) : messages.errors.internal({});

/** The same words as a notice, which stays until it is closed; `name` says of which file it is. */
export function failureNotice(error: unknown, messages: Messages, name = '') {
  const { what, next } = errorWords(error, messages);
  return { kind: 'error' as const, text: name === '' ? what : `${name}: ${what}`, next };
}
