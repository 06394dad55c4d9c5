import type { z } from 'zod';
import { type ApiError, CallFailed, type CallSpec } from './call.ts';
import type { Answer, CallContext } from './index.ts';

type Handler = (input: never, context: CallContext) => unknown;

/** What to do with whatever a handler throws. */
export interface Faults {
  /** Turns what a disk or a database throws into a CallFailed; hands anything else back. */
  asCallFailed(error: unknown): unknown;
  /** Is told of everything that is no CallFailed. */
  report(error: unknown): void;
}

/**
 * Answers one call from a window, which is never trusted: unknown names and arguments that do not fit their schema are
 * `invalid-call`, an expected failure keeps its code, anything else is reported and is `internal`.
 */
export async function answerCall(
  specs: Readonly<Record<string, CallSpec>>,
  handlers: Readonly<Record<string, Handler>>,
  name: string,
  input: unknown,
  context: CallContext,
  faults: Faults,
): Promise<Answer> {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (!spec || !handler) return failed({ code: 'invalid-call', params: { path: name } });
  const parsed = (spec.input as z.ZodType<never>).safeParse(input);
  if (!parsed.success)
    return failed({ code: 'invalid-call', params: { path: parsed.error.issues[0]?.path.join('.') ?? '' } });
  try {
    return { ok: true, value: (await handler(parsed.data, context)) ?? null };
  } catch (error) {
    const known = faults.asCallFailed(error);
    if (known instanceof CallFailed) return failed({ code: known.code, params: known.params });
    faults.report(error);
    return failed({ code: 'internal', params: {} });
  }
}

const failed = (error: ApiError): Answer => ({ ok: false, error });
