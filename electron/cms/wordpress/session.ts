import { CmsFailure } from '../cms-failure.ts';
import type { StepContext } from '../connector.ts';
import { type Json, objectOf, parsed, replyFailure, textOf } from '../json.ts';
import { exchange, type Reply } from '../request.ts';

export interface WordPressAccount {
  /** The site's address, e.g. `https://bao.example/`; the password goes to this host and to no other. */
  readonly address: string;
  readonly user: string;
  /** An application password, with or without its spaces. */
  readonly password: string;
}

/** How long without a byte an exchange may stand still; WordPress scales a photo for seconds before it answers. */
export interface Patience {
  readonly call: number;
  readonly upload: number;
}
export const usualPatience: Patience = { call: 60_000, upload: 180_000 };

export type Query = Readonly<Record<string, string | number>>;

export interface Session {
  get(path: string, query: Query, context: StepContext): Promise<unknown>;
  /** POST for everything, since firewalls in front of sites stop PUT and DELETE. */
  post(path: string, body: Json, context: StepContext, query?: Query): Promise<unknown>;
  remove(path: string, query: Query, context: StepContext): Promise<unknown>;
  upload(path: string, query: Query, file: UploadedFile, context: StepContext): Promise<unknown>;
  /** The API's own description of the site, asked once. */
  site(context: StepContext): Promise<Json>;
  /** The server's clock at its last answer, or null. */
  serverTime(): number | null;
}

export interface UploadedFile {
  /** ASCII only: WordPress refuses any other in a header. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MD5 in hex: WordPress compares it with what arrived. */
  readonly md5: string;
}

/** The failure of an answer that came from WordPress itself says its code (`rest_…`) in `params.code`. */
export const wordpressCode = (error: unknown): string =>
  error instanceof CmsFailure && typeof error.params['code'] === 'string' ? error.params['code'] : '';

export function openSession(account: WordPressAccount, patience: Patience = usualPatience): Session {
  const root = new URL(account.address.endsWith('/') ? account.address : `${account.address}/`);
  const headers = {
    Accept: 'application/json',
    'User-Agent': 'Morat',
    Authorization: `Basic ${Buffer.from(`${account.user}:${account.password.replaceAll(' ', '')}`).toString('base64')}`,
  };
  let clock: number | null = null;
  let site: Json | null = null;
  /** Sites without pretty addresses answer under ?rest_route= only. */
  let isPlain = false;

  const addressOf = (path: string, query: Query): URL => {
    const url = isPlain ? new URL(root) : new URL(`wp-json${path}`, root);
    if (isPlain) url.searchParams.set('rest_route', path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url;
  };
  const call = async (
    method: 'GET' | 'POST',
    path: string,
    query: Query,
    context: StepContext,
    sent?: { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>>; readonly isFile: boolean },
  ): Promise<unknown> => {
    const reply = await exchange({
      method,
      url: addressOf(path, query),
      headers: { ...headers, ...sent?.headers },
      patience: sent?.isFile ? patience.upload : patience.call,
      signal: context.signal,
      ...(sent && { body: sent.body }),
      ...(sent?.isFile && { onSent: context.onSent }),
    });
    clock = Date.parse(reply.headers.date ?? '') || clock;
    return answerOf(reply);
  };
  return {
    get: (path, query, context) => call('GET', path, query, context),
    post: (path, body, context, query = {}) =>
      call('POST', path, query, context, {
        body: Buffer.from(JSON.stringify(body), 'utf8'),
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        isFile: false,
      }),
    remove: (path, query, context) => call('POST', path, { ...query, _method: 'DELETE' }, context),
    upload: (path, query, file, context) =>
      call('POST', path, query, context, {
        body: file.bytes,
        headers: {
          'Content-Type': 'image/jpeg',
          'Content-Disposition': `attachment; filename="${file.name}"`,
          'Content-MD5': file.md5,
        },
        isFile: true,
      }),
    async site(context) {
      if (site) return site;
      try {
        site = objectOf(await call('GET', '/', {}, context));
      } catch (error) {
        if (!(error instanceof CmsFailure) || error.code !== 'no-api') throw error;
        isPlain = true;
        site = objectOf(await call('GET', '/', {}, context));
      }
      return site;
    },
    serverTime: () => clock,
  };
}

/** What a reply says, or the failure that it is. */
function answerOf(reply: Reply): unknown {
  const { status, headers, text } = reply;
  const json = parsed(text);
  if (json !== undefined && status >= 200 && status < 300) return json;
  const code = textOf(objectOf(json)['code']);
  const params = { status, ...(code !== '' && { code }) };
  // the one 500 that no repeating mends: the file itself is refused
  if (status === 500 && code === 'rest_upload_unknown_error') throw new CmsFailure('photo-refused', params);
  if (status === 412 && json !== undefined) throw new CmsFailure('photo-damaged', params);
  if (code === 'rest_no_route') throw new CmsFailure('no-api', params);
  const failure = replyFailure(reply, json, code);
  if (failure.code !== 'server-error') throw failure;
  throw new CmsFailure('server-error', { ...failure.params, ...madePhoto(headers) }, failure.retryAfter);
}

/** A photo that was stored before scaling it down failed: its id is in a header of the very failure. */
function madePhoto(headers: Reply['headers']): { photo?: number } {
  const id = Number(headers['x-wp-upload-attachment-id']);
  return Number.isInteger(id) && id > 0 ? { photo: id } : {};
}
