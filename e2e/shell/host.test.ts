import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from '@msgpack/msgpack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maxFrameBytes, type ShellFrame } from '../../shared/api/index.ts';
import { type Host, startHost } from '../harness/app.ts';

let folder: string;
let host: Host;
let origin: string;
let port: number;
/** The answer to the address that was printed. */
let first: Got;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-host-'));
  host = await startHost(folder);
  origin = new URL(host.url).origin;
  port = Number(new URL(host.url).port);
  first = await get(host.url.slice(origin.length));
  cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await host.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Got {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** As a program would ask, whatever a browser would not let it: any path, Host, Origin. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => {
        body += text;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Asks for the socket by hand; answers the status line's code. */
function upgrade(headers: Record<string, string>, path = '/bridge'): Promise<{ status: number; socket: Socket }> {
  const lines = Object.entries({
    Host: `127.0.0.1:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': Buffer.alloc(16, 1).toString('base64'),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', (data) => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(String(data))?.[1]), socket }));
  });
}

/** A masked binary frame of a client, its length as claimed. */
function frame(payload: Uint8Array, claimed = payload.length): Buffer {
  const head = Buffer.alloc(14);
  head[0] = 0x82;
  head[1] = 0x80 | 127;
  head.writeBigUInt64BE(BigInt(claimed), 2);
  return Buffer.concat([head, payload]);
}

/** The host says that it closes (opcode 8), or hangs up. */
const closed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.on('data', (data: Buffer) => {
      if (data[0] === 0x88) resolve();
    });
  });

test('without its token the host gives nothing away', async () => {
  for (const path of ['/', '/index.html', '/?token=', '/?token=wrong', `/photo/${'0'.repeat(64)}/thumb`])
    expect(await get(path)).toMatchObject({ status: 403 });
});

test('the token lets one browser in, once; the cookie is strict, out of reach of scripts, and of this port', async () => {
  expect(first).toMatchObject({ status: 302, headers: { location: '/' } });
  expect(first.headers['set-cookie']?.[0]).toMatch(new RegExp(`^morat-${port}=.+; HttpOnly; SameSite=Strict; Path=/$`));
  expect(await get(host.url.slice(origin.length))).toMatchObject({ status: 403 });
  expect(await get('/', { cookie: `morat-${port}=guess` })).toMatchObject({ status: 403 });
});

test('the page comes with a policy that allows no foreign and no inline script', async () => {
  const page = await get('/', { cookie });
  expect(page.status).toBe(200);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
});

test('another name for this address (DNS rebinding) and another origin are refused, cookie or not', async () => {
  expect(await get('/', { cookie, host: `evil.example:${port}` })).toMatchObject({ status: 421 });
  expect(await get('/', { cookie, host: `127.0.0.1:${port + 1}` })).toMatchObject({ status: 421 });
  expect(await get('/', { cookie, origin: 'https://evil.example' })).toMatchObject({ status: 403 });
  expect(await get('/', { cookie }, 'POST')).toMatchObject({ status: 405 });
});

test.each([
  '/../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '//etc/passwd',
  '/%00',
  '/%',
  `/photo/${'a'.repeat(64)}/..%2f..%2fmorat.sqlite`,
  `/photo/${'a'.repeat(63)}/thumb`,
  `/photo/${'a'.repeat(64)}/constructor`,
  '/morat.sqlite',
])('%s is no way out of the window’s folder', async (path) => {
  const answer = await get(path, { cookie });
  expect([400, 404]).toContain(answer.status);
  expect(answer.body).toBe('');
});

test('the socket opens only for our page with our cookie', async () => {
  const status = async (headers: Record<string, string>, path?: string) => {
    const { status: code, socket } = await upgrade(headers, path);
    socket.destroy();
    return code;
  };
  expect(await status({ Origin: origin, Cookie: cookie })).toBe(101);
  expect(await status({ Origin: origin })).toBe(403);
  expect(await status({ Cookie: cookie })).toBe(403);
  expect(await status({ Origin: 'https://evil.example', Cookie: cookie })).toBe(403);
  expect(await status({ Origin: 'null', Cookie: cookie })).toBe(403);
  expect(await status({ Origin: 'http://evil.example', Host: 'evil.example', Cookie: cookie })).toBe(421);
  expect(await status({ Origin: origin, Cookie: cookie }, '/elsewhere')).toBe(404);
});

test.each([
  ['larger than any picture', () => frame(new Uint8Array(10), maxFrameBytes + 1)],
  ['no MessagePack', () => frame(new Uint8Array([0xc1, 0xc1, 0xc1]))],
  ['no call', () => frame(encode({ id: 'one', group: 'drafts', name: 'list' }))],
  ['unmasked', () => Buffer.from([0x82, 0x01, 0xc0])],
])('a frame that is %s closes its socket and nothing else', async (_name, bytes) => {
  const { socket } = await upgrade({ Origin: origin, Cookie: cookie });
  socket.write(bytes());
  await closed(socket);
  socket.destroy();
  expect(await get('/', { cookie })).toMatchObject({ status: 200 });
});

test.each([
  [{ id: 1, group: 'drafts', name: 'open', input: { id: 7 } }, 'invalid-call'],
  [{ id: 1, group: 'drafts', name: 'open', input: { id: 'x', more: 1 } }, 'invalid-call'],
  [{ id: 1, group: 'drafts', name: 'constructor', input: {} }, 'invalid-call'],
  [{ id: 1, group: '__proto__', name: 'open', input: {} }, 'invalid-call'],
  [{ id: 1, group: 'desktop', name: 'openExternal', input: { url: 'file:///etc/passwd' } }, 'invalid-call'],
  [{ id: 1, group: 'desktop', name: 'openExternal', input: { url: 'javascript:alert(1)' } }, 'invalid-call'],
  [{ id: 1, group: 'drafts', name: 'open', input: { id: 'nobody' } }, 'not-found'],
])('%j is answered %s', async (call, code) => {
  const { socket } = await upgrade({ Origin: origin, Cookie: cookie });
  const answer = new Promise<ShellFrame>((resolve) =>
    socket.on('data', (data: Buffer) => resolve(decode(data.subarray(2)) as ShellFrame)),
  );
  socket.write(frame(encode(call)));
  expect(await answer).toEqual({ id: 1, answer: { ok: false, error: expect.objectContaining({ code }) } });
  socket.destroy();
});

test('nobody outside this machine can knock: only 127.0.0.1 listens', async () => {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const others = addresses.filter(({ internal, scopeid }) => !internal && !scopeid).map(({ address }) => address);
  const knock = (address: string) =>
    new Promise((resolve) => {
      const socket = connect({ host: address, port, timeout: 2000 }, () => resolve('open'));
      for (const event of ['error', 'timeout']) socket.once(event, () => resolve('shut'));
      socket.once('connect', () => socket.destroy());
    });
  expect(await knock('127.0.0.1')).toBe('open');
  // a host that listened everywhere would listen at the loopback's other addresses too
  for (const address of ['127.0.0.2', '::1', ...others])
    expect([address, await knock(address)]).toEqual([address, 'shut']);
});

test('the log holds no word of a story', async () => {
  const { socket } = await upgrade({ Origin: origin, Cookie: cookie });
  const answered = new Promise((resolve) => socket.once('data', resolve));
  const secret = 'Nguồn tin giấu tên';
  socket.write(
    frame(
      encode({ id: 1, group: 'drafts', name: 'save', input: { id: 'x', sequence: 1, head: { headline: secret } } }),
    ),
  );
  await answered;
  socket.destroy();
  await host.stop();
  for (const name of ['browser-host.1.log', 'services.1.log'])
    expect(await readFile(join(folder, 'logs', name), 'utf8')).not.toContain(secret);
});

test('SIGTERM closes the store whole: exit code 0, nothing left in the write-ahead log', async () => {
  const own = await mkdtemp(join(tmpdir(), 'morat-term-'));
  const other = await startHost(own);
  expect(existsSync(join(own, 'morat.sqlite-wal'))).toBe(true);
  await other.stop();
  expect(other.process.exitCode).toBe(0);
  expect(existsSync(join(own, 'morat.sqlite-wal'))).toBe(false);
  await rm(own, { recursive: true, force: true });
});
