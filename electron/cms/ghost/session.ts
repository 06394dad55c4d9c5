import { createHmac } from 'node:crypto';
import { CmsFailure } from '../cms-failure.ts';
import type { StepContext } from '../connector.ts';
import { type Json, listOf, objectOf, parsed, replyFailure, textOf } from '../json.ts';
import { exchange, type Reply, type Request } from '../request.ts';

export interface GhostAccount {
  /** The publication's address, e.g. `https://bao.example/`; the key's signature goes to this host and to no other. */
  readonly address: string;
  /** The Admin API key of a custom integration: `<id>:<secret in hex>`. */
  readonly key: string;
}

/** How long without a byte an exchange may stand still, in milliseconds. */
export interface Patience {
  readonly call: number;
  readonly upload: number;
}
const usualPatience: Patience = { call: 60_000, upload: 180_000 };

type Query = Readonly<Record<string, string | number>>;

export interface Session {
  get(path: string, query: Query, context: StepContext): Promise<Json>;
  post(path: string, body: Json, context: StepContext, query?: Query): Promise<Json>;
  put(path: string, body: Json, context: StepContext, query?: Query): Promise<Json>;
  remove(path: string, context: StepContext): Promise<void>;
  upload(
    path: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
    context: StepContext,
  ): Promise<Json>;
  /** A file that the publication serves: its length in bytes, or null when it is not there. */
  served(path: string, context: StepContext): Promise<number | null>;
  /** The publication's own description, asked once and without a key. */
  site(context: StepContext): Promise<Json>;
  /** The server's clock at its last answer, or null. */
  serverTime(): number | null;
}

/** How long a signed request holds, in seconds: short, since it is made anew for each. */
const tokenLife = 300;

/** The JSON web token that Ghost asks for; `now` in seconds by the server's clock, not by this machine's. */
export function adminToken(key: string, now: number): string {
  const [id = '', secret = ''] = key.trim().split(':');
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ iat: now, exp: now + tokenLife, aud: '/admin/' })}`;
  return `${signed}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('base64url')}`;
}

export function openSession(account: GhostAccount, patience: Patience = usualPatience): Session {
  const root = new URL(account.address.endsWith('/') ? account.address : `${account.address}/`);
  /** Server's clock minus ours, in milliseconds; a laptop with a slow clock could not log in otherwise. */
  let offset: number | null = null;
  let site: Json | null = null;

  const ask = async (request: Omit<Request, 'signal' | 'patience'>, context: StepContext): Promise<Reply> => {
    const isUpload = request.onSent !== undefined;
    const reply = await exchange({
      ...request,
      patience: isUpload ? patience.upload : patience.call,
      signal: context.signal,
    });
    const clock = Date.parse(reply.headers.date ?? '');
    if (Number.isFinite(clock)) offset = clock - Date.now();
    return reply;
  };
  const addressOf = (path: string, query: Query): URL => {
    const url = new URL(`ghost/api/admin${path}`, root);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url;
  };
  const call = async (
    method: Request['method'],
    path: string,
    query: Query,
    context: StepContext,
    sent?: Pick<Request, 'body' | 'onSent'> & { readonly type: string },
  ): Promise<Json> => {
    await session.site(context);
    const token = adminToken(account.key, Math.floor((Date.now() + (offset ?? 0)) / 1000));
    return answerOf(
      await ask(
        {
          method,
          url: addressOf(path, query),
          headers: {
            Accept: 'application/json',
            'Accept-Version': 'v6.0',
            'User-Agent': 'Morat',
            Authorization: `Ghost ${token}`,
            ...(sent && { 'Content-Type': sent.type }),
          },
          ...(sent?.body && { body: sent.body }),
          ...(sent?.onSent && { onSent: sent.onSent }),
        },
        context,
      ),
    );
  };
  const asJson = (body: Json) => ({
    body: Buffer.from(JSON.stringify(body), 'utf8'),
    type: 'application/json; charset=utf-8',
  });
  const session: Session = {
    get: (path, query, context) => call('GET', path, query, context),
    post: (path, body, context, query = {}) => call('POST', path, query, context, asJson(body)),
    put: (path, body, context, query = {}) => call('PUT', path, query, context, asJson(body)),
    async remove(path, context) {
      await call('DELETE', path, {}, context);
    },
    upload: (path, file, context) => call('POST', path, {}, context, { ...formOf(file), onSent: context.onSent }),
    async served(path, context) {
      const reply = await ask({ method: 'HEAD', url: new URL(path, root), headers: {} }, context);
      const { status, headers } = reply;
      const isPicture = headers['content-type']?.startsWith('image/') === true;
      // no answer to what was asked: taken for "not there", the photo would go up once more
      if (status >= 500 || status === 408 || status === 429 || (status === 200 && !isPicture))
        throw replyFailure(reply, undefined, '');
      return status === 200 ? Number(headers['content-length'] ?? Number.NaN) : null;
    },
    async site(context) {
      if (site) return site;
      const headers = { Accept: 'application/json', 'User-Agent': 'Morat' };
      const answer = answerOf(await ask({ method: 'GET', url: addressOf('/site/', {}), headers }, context));
      site = objectOf(answer['site']);
      if (textOf(site['url']) === '') {
        site = null;
        throw new CmsFailure('no-api');
      }
      return site;
    },
    serverTime: () => (offset === null ? null : Date.now() + offset),
  };
  return session;
}

/** A file as Ghost takes it: one part of a form. */
function formOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const boundary = 'morat-4f0c6a1e9d3b47c28a5e';
  const field = (text: string) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${text}`, 'utf8');
  const body = Buffer.concat([
    field('name="purpose"\r\n\r\nimage\r\n'),
    field(`name="ref"\r\n\r\n${name}\r\n`),
    field(`name="file"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

/** What a reply says, or the failure that it is. */
function answerOf(reply: Reply): Json {
  const { status, text } = reply;
  if (status === 204) return {};
  const json = parsed(text);
  if (json !== undefined && status >= 200 && status < 300) return objectOf(json);
  const [error] = listOf(objectOf(json)['errors']);
  const code = textOf(error?.['code']) || textOf(error?.['type']);
  // somebody saved it in between: it is looked at again
  if (status === 409) throw new CmsFailure('sent-twice', { status, code });
  if (status === 415 || code === 'ImageProcessingError') throw new CmsFailure('photo-refused', { status, code });
  throw replyFailure(reply, json, code);
}
