import { CmsFailure } from './cms-failure.ts';
import type { Reply } from './request.ts';

export type Json = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
/** A field as text; what is no text or number is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** An answer's JSON; undefined when it is something else: a page, half an answer. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What an answer's status means, whatever the content system; `code` is what the system itself calls it. */
export function replyFailure({ status, headers }: Reply, json: unknown, code: string): CmsFailure {
  if (status >= 300 && status < 400) {
    const to = URL.parse(headers.location ?? '');
    return new CmsFailure('redirected', { status, to: to?.host ?? '' });
  }
  const params = { status, ...(code !== '' && { code }) };
  const wait = waitOf(headers['retry-after']);
  if (status === 413) return new CmsFailure('too-large', params);
  if (status === 429 || status === 503 || status === 408) return new CmsFailure('busy', params, wait);
  if (status >= 500) return new CmsFailure('server-error', params, wait);
  if (json === undefined) {
    const ray = headers['cf-ray'];
    if (status === 403 || status === 406)
      return new CmsFailure('firewall', { status, ...(ray && { ray: String(ray) }) });
    if (status === 401) return new CmsFailure('not-logged-in', { ...params, by: 'server' });
    return new CmsFailure(status === 404 ? 'no-api' : 'not-understood', params);
  }
  if (status === 401) return new CmsFailure('not-logged-in', params);
  if (status === 403) return new CmsFailure('not-allowed', params);
  return new CmsFailure('rejected', params);
}

/** `Retry-After` in milliseconds: seconds or a date. */
function waitOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 3_600_000) : null;
}
