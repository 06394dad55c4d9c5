import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Emit, socketPath } from '../../shared/api/index.ts';
import { assert } from '../../shared/base/index.ts';
import { type Admission, makeAdmission } from './admission.ts';
import { findPageFile, type PageFiles } from './page-files.ts';
import { fileHeaders, pageHeaders } from './page-headers.ts';
import type { Shell } from './shell.ts';
import { socketWindows } from './socket.ts';

export interface HttpHostOptions {
  readonly shell: Shell;
  readonly renderer: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly report: (error: unknown) => void;
}

/** The window served to a browser on this machine. */
export interface HttpHost {
  /** Lets one browser in, once. */
  readonly url: string;
  readonly emit: Emit;
  /** Lets the windows flush, then stops listening. */
  close(milliseconds: number): Promise<void>;
}

const refused = 'Địa chỉ này chỉ mở được một lần. Hãy chạy lại Morat để có địa chỉ mới.\nThis address works once.\n';

export async function startHttpHost({ shell, renderer, port, report }: HttpHostOptions): Promise<HttpHost> {
  const windows = socketWindows(shell, report);
  const server = createServer();
  // other machines can't reach the loopback address
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  const address = server.address() as AddressInfo | null;
  assert(address, 'a listening server has an address');
  const admission = makeAdmission(address.port);
  const files: PageFiles = { renderer, photoFile: (asset, size) => shell.photoFile(asset, size) };
  const headers = pageHeaders(`ws://127.0.0.1:${address.port} ws://localhost:${address.port}`);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const end = (status: number, text = '') => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
    };
    if (!admission.isForUs(request)) return end(421);
    if (!admission.isFromUs(request)) return end(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(405);
    const url = parseUrl(request);
    if (!url) return end(400);
    const cookie = admission.exchange(url.searchParams.get('token') ?? '');
    if (cookie) return void response.writeHead(302, { 'Set-Cookie': cookie, Location: '/' }).end();
    if (!admission.hasCookie(request)) return end(403, refused);
    const file = await findPageFile(files, url.pathname);
    if (!file) return end(404);
    response.writeHead(200, fileHeaders(file));
    if (request.method === 'HEAD') return void response.end();
    await pipeline(createReadStream(file.path), response);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      report(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const status = upgradeStatus(admission, request);
    if (status !== 101) return refuseUpgrade(socket, status);
    windows.server.handleUpgrade(request, socket, head, (one) => windows.server.emit('connection', one, request));
  });
  return {
    url: `http://127.0.0.1:${address.port}/?token=${admission.token}`,
    emit: windows.emit,
    async close(milliseconds) {
      await windows.flush(milliseconds);
      windows.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function parseUrl(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '', `http://${request.headers.host}`);
}

/** A page of another origin can open sockets to us and its browser sends our cookie along, so the origin must be told. */
function upgradeStatus(admission: Admission, request: IncomingMessage): 101 | 403 | 404 | 421 {
  if (!admission.isForUs(request)) return 421;
  if (request.headers.origin === undefined || !admission.isFromUs(request)) return 403;
  if (!admission.hasCookie(request)) return 403;
  return parseUrl(request)?.pathname === `/${socketPath}` ? 101 : 404;
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
