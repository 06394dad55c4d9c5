import http from 'node:http';
import https from 'node:https';
import { CmsFailure } from './cms-failure.ts';

export interface Request {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Milliseconds without a byte in either direction after which the exchange is given up. */
  readonly patience: number;
  readonly signal?: AbortSignal;
  readonly onSent?: (bytes: number, total: number) => void;
}

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

const chunk = 64 * 1024;
/** An answer about one story is never longer; more is no answer but a fault. */
const longestReply = 32 * 1024 * 1024;

/**
 * One exchange on a connection of its own: a kept-open one that the server closes just then would leave a POST of
 * which nobody knows whether it was read. Redirects are not followed. Throws CmsFailure when there is no whole answer.
 */
export async function exchange(request: Request): Promise<Reply> {
  const { url, method, headers, body, patience, signal, onSent } = request;
  const client = url.protocol === 'https:' ? https : http;
  return await new Promise((resolve, reject) => {
    const one = client.request(url, {
      method,
      agent: false,
      ...(signal && { signal }),
      headers: { ...headers, Connection: 'close', 'Content-Length': String(body?.length ?? 0) },
    });
    let connected = false;
    const fail = (error: unknown) => reject(signal?.aborted ? signal.reason : failureOf(error, connected, url));
    one.setTimeout(patience, () => one.destroy(new CmsFailure('timeout', { seconds: Math.round(patience / 1000) })));
    one.on('socket', (socket) => {
      socket.setNoDelay(true);
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    one.on('error', fail);
    one.on('response', (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        length += part.length;
        if (length > longestReply) one.destroy(new CmsFailure('not-understood'));
        else parts.push(part);
      });
      response.on('error', fail);
      response.on('aborted', () => fail(new CmsFailure('broken-off')));
      response.on('end', () => {
        if (!response.complete) return fail(new CmsFailure('broken-off'));
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    void send(one, body, onSent).catch(fail);
  });
}

/** Writes the body in pieces, waiting for each to leave, so that progress is what really went out. */
async function send(one: http.ClientRequest, body: Uint8Array | undefined, onSent: Request['onSent']): Promise<void> {
  for (let at = 0; body && at < body.length; at += chunk) {
    if (one.destroyed) return;
    const part = body.subarray(at, at + chunk);
    await new Promise<void>((done) => one.write(part, () => done()));
    onSent?.(Math.min(at + chunk, body.length), body.length);
  }
  one.end();
}

const unreached = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'ENETDOWN',
]);

function failureOf(error: unknown, connected: boolean, url: URL): CmsFailure {
  if (error instanceof CmsFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const params = { host: url.host, reason: code };
  if (/CERT|SSL|TLS|SIGNATURE|EPROTO|ALTNAME|ISSUER/.test(code)) return new CmsFailure('tls', params);
  if (unreached.has(code) || (!connected && code !== '')) return new CmsFailure('offline', params);
  return new CmsFailure('broken-off', params);
}
