import { CmsFailure } from '../cms-failure.ts';
import type { StepContext } from '../connector.ts';
import { exchange, type Reply } from '../request.ts';
import type { FilledRequest } from './fill-request.ts';
import type { Template } from './template.ts';

export interface HttpAccount {
  /** Where the CMS is, e.g. `https://cms.bao.example/`: the password goes to this host and to no other. */
  readonly address: string;
  readonly user: string;
  readonly secret: string;
}

/** How long without a byte an exchange may stand still. */
const patience = { call: 60_000, upload: 180_000 };

export interface HttpAnswer {
  /** What stands at a place of the template: a text, or null where there is nothing. */
  at(place: string | undefined): string | null;
}

export interface HttpSession {
  /** Null: the server has no such thing (404, 410). */
  call(method: Method, request: FilledRequest, context: StepContext): Promise<HttpAnswer | null>;
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export function openSession(account: HttpAccount, login: Template['login']): HttpSession {
  const root = new URL(account.address);
  const base = root.pathname.replace(/\/$/, '');
  return {
    async call(method, request, context) {
      // a path begins with one slash, so that no template leads to another host
      const url = new URL(`${root.origin}${base}${request.path}`);
      if (url.origin !== root.origin) throw new CmsFailure('template-wrong', { name: 'path' });
      const isUpload = request.headers['Content-Type']?.startsWith('multipart/') ?? false;
      const reply = await exchange({
        method,
        url,
        headers: { 'User-Agent': 'Morat', ...request.headers, ...loginHeader(account, login) },
        patience: isUpload ? patience.upload : patience.call,
        signal: context.signal,
        ...(request.body && { body: request.body }),
        ...(isUpload && { onSent: context.onSent }),
      });
      return answerOf(reply, root.host);
    },
  };
}

function loginHeader(
  { address, user, secret }: HttpAccount,
  login: Template['login'],
): Readonly<Record<string, string>> {
  switch (login.kind) {
    case 'basic':
      return { Authorization: `Basic ${Buffer.from(`${user}:${secret}`, 'utf8').toString('base64')}` };
    case 'bearer':
      return { Authorization: `Bearer ${printable(secret, address)}` };
    case 'header':
      return { [login.name]: printable(secret, address) };
  }
}

/** A header holds ASCII alone: a key with anything else in it is not the one that the server gave. */
function printable(secret: string, address: string): string {
  if (/^[\x21-\x7e]+$/.test(secret)) return secret;
  throw new CmsFailure('not-logged-in', { host: new URL(address).host });
}

/** What a reply says, or the failure that it is. */
function answerOf(reply: Reply, host: string): HttpAnswer | null {
  const { status, headers, text } = reply;
  if (status >= 300 && status < 400) {
    const to = URL.parse(headers.location ?? '');
    throw new CmsFailure('redirected', { status, to: to?.host ?? '' });
  }
  if (status === 404 || status === 410) return null;
  const isPage = /^\s*</.test(text);
  const wait = waitOf(headers['retry-after']);
  if (status === 413) throw new CmsFailure('too-large', { status });
  if (status === 429 || status === 503 || status === 408) throw new CmsFailure('busy', { status }, wait);
  if (status >= 500) throw new CmsFailure('server-error', { status }, wait);
  if (status === 401) throw new CmsFailure('not-logged-in', { host });
  if (status === 403) throw new CmsFailure(isPage ? 'firewall' : 'not-allowed', { status });
  if (status >= 400) throw new CmsFailure('rejected', { status });
  if (isPage) throw new CmsFailure('not-understood', { status });
  const json = parsed(text);
  return {
    at(place) {
      if (place === undefined) return null;
      if (place.startsWith('header:')) return String(headers[place.slice(7).toLowerCase()] ?? '') || null;
      const found = pointed(json, place);
      return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
    },
  };
}

/** What a JSON pointer (RFC 6901) points at. */
function pointed(json: unknown, pointer: string): unknown {
  let here = json;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // an answer without a body, or one that nothing is looked for in
    return undefined;
  }
}

/** `Retry-After` in milliseconds: seconds or a date. */
function waitOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 3_600_000) : null;
}
