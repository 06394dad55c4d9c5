import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the network or the server does to one exchange. The request is forwarded only where it says so. */
export type Fault =
  /** Cut before anything was forwarded. */
  | { readonly kind: 'reset-before' }
  /** Cut when half of the request has come. */
  | { readonly kind: 'reset-within' }
  /** Forwarded and carried out; the connection is cut instead of the answer. */
  | { readonly kind: 'answer-lost' }
  /** Forwarded; half of the answer comes through. */
  | { readonly kind: 'answer-torn' }
  /** The client is cut off at once; the server gets the request so many milliseconds later and carries it out. */
  | { readonly kind: 'late'; readonly after: number }
  /** Not forwarded: the answer of something in between. */
  | { readonly kind: 'status'; readonly status: number; readonly html: boolean; readonly retryAfter?: number }
  /** Forwarded and carried out; then this status. */
  | { readonly kind: 'done-then-status'; readonly status: number }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Never answered. */
  | { readonly kind: 'stalled' }
  /** Passed on, so many milliseconds late. */
  | { readonly kind: 'slow'; readonly after: number };

export interface Exchange {
  readonly number: number;
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
}

export interface FaultProxy {
  readonly url: string;
  /** Everything that came, in order. */
  readonly seen: readonly Exchange[];
  /** How many requests reached the server behind. */
  forwarded(): number;
  /** Decides what becomes of each exchange; null: nothing. */
  plan: (exchange: Exchange) => Fault | null;
  /** Refuses connections until it is started again. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
  close(): Promise<void>;
}

/** A proxy in front of a real server that does to each exchange what its plan says. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const behind = new URL(target);
  const seen: Exchange[] = [];
  const sockets = new Set<Socket>();
  let forwarded = 0;
  let plan: FaultProxy['plan'] = () => null;

  const forward = (
    request: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: object; body: Buffer }> =>
    new Promise((done, fail) => {
      forwarded++;
      const one = ask(
        {
          host: behind.hostname,
          port: behind.port,
          method: request.method,
          path: request.url,
          headers: request.headers,
          agent: false,
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            done({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) }),
          );
          answer.on('error', fail);
        },
      );
      one.on('error', fail);
      one.end(body);
    });
  const whole = async (request: IncomingMessage): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts);
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange: Exchange = {
      number: seen.length + 1,
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization ?? '',
    };
    seen.push(exchange);
    const fault = plan(exchange);
    const cut = (): void => void request.socket.destroy();
    if (fault?.kind === 'reset-before') return cut();
    if (fault?.kind === 'reset-within') {
      const length = Number(request.headers['content-length'] ?? 0);
      let got = 0;
      request.on('data', (part: Buffer) => {
        got += part.length;
        if (got >= length / 2) cut();
      });
      request.on('end', cut);
      return;
    }
    const body = await whole(request);
    switch (fault?.kind) {
      case 'status':
        response.writeHead(fault.status, {
          'Content-Type': fault.html ? 'text/html' : 'application/json',
          ...(fault.retryAfter !== undefined && { 'Retry-After': String(fault.retryAfter) }),
        });
        response.end(fault.html ? '<html><body>Trang báo lỗi</body></html>' : '{"code":"in_between","message":"x"}');
        return;
      case 'redirect':
        response.writeHead(302, { Location: fault.to }).end();
        return;
      case 'stalled':
        return;
      case 'late':
        cut();
        await new Promise((done) => setTimeout(done, fault.after));
        await forward(request, body);
        return;
      case 'slow':
        await new Promise((done) => setTimeout(done, fault.after));
    }
    const answer = await forward(request, body);
    if (fault?.kind === 'answer-lost') return cut();
    if (fault?.kind === 'done-then-status') {
      response.writeHead(fault.status, { 'Content-Type': 'text/html' }).end('<html>Bad gateway</html>');
      return;
    }
    response.writeHead(answer.status, answer.headers as Record<string, string>);
    if (fault?.kind !== 'answer-torn') return void response.end(answer.body);
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), cut);
  }

  const server = createServer((request, response) => {
    request.on('error', () => {});
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const shut = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    seen,
    forwarded: () => forwarded,
    get plan() {
      return plan;
    },
    set plan(next) {
      plan = next;
    },
    refuse: shut,
    accept: () => listen(port),
    close: shut,
  };
}

export const isCreate = ({ method, url }: Exchange): boolean => method === 'POST' && /\/posts\?/.test(url);
export const isUpload = ({ method, url }: Exchange): boolean => method === 'POST' && /\/media\?(?!.*_method)/.test(url);
export const isWrite = ({ method, url }: Exchange): boolean =>
  method === 'POST' && /\/posts\/\d+\?(?!.*_method)/.test(url);
/** The same three at Ghost. */
export const ghostSteps = [
  ({ method, url }: Exchange): boolean => method === 'POST' && url.includes('/posts/'),
  ({ method, url }: Exchange): boolean => method === 'POST' && url.includes('/images/upload/'),
  ({ method, url }: Exchange): boolean => method === 'PUT' && url.includes('/posts/'),
] as const;
