import { decode, encode } from '@msgpack/msgpack';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type Emit, maxFrameBytes, type ShellFrame, windowFrame } from '../../shared/api/index.ts';
import type { Shell } from './shell.ts';

/** The windows of a browser shell. */
export interface SocketWindows {
  readonly server: WebSocketServer;
  readonly emit: Emit;
  /** Asks every window to bring what it holds to the disk; waits for them, at most so long. */
  flush(milliseconds: number): Promise<void>;
  close(): void;
}

// close codes of RFC 6455
const notUnderstood = 1007;
const goingAway = 1001;

const asBytes = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data;

const pack = (frame: ShellFrame): Uint8Array => encode(frame, { ignoreUndefined: true });

export function socketWindows(shell: Shell, report: (error: unknown) => void): SocketWindows {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const flushing = new Map<WebSocket, () => void>();

  const receive = async (socket: WebSocket, data: RawData, isBinary: boolean): Promise<void> => {
    const frame = isBinary ? parseFrame(asBytes(data)) : null;
    if (!frame) return socket.close(notUnderstood);
    if ('flushed' in frame) return flushing.get(socket)?.();
    const answer = await shell.call(frame.group, frame.name, frame.input);
    if (socket.readyState === socket.OPEN) socket.send(pack({ id: frame.id, answer }));
  };
  server.on('connection', (socket) => {
    socket.on('message', (data, isBinary) => void receive(socket, data, isBinary));
    // a frame that is too large or broken: ws closes the socket by itself
    socket.on('error', report);
    socket.on('close', () => flushing.get(socket)?.());
  });
  const emit: Emit = (event, value) => {
    const bytes = pack({ event, value });
    for (const socket of server.clients) if (socket.readyState === socket.OPEN) socket.send(bytes);
  };
  return {
    server,
    emit,
    async flush(milliseconds) {
      const all = [...server.clients].map(
        (socket) => new Promise<void>((resolve) => flushing.set(socket, () => resolve())),
      );
      emit('flush', {});
      const patience = new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());
      await Promise.race([Promise.all(all), patience]);
      flushing.clear();
    },
    close() {
      for (const socket of server.clients) socket.close(goingAway);
      server.close();
    },
  };
}

function parseFrame(bytes: Uint8Array) {
  try {
    const parsed = windowFrame.safeParse(decode(bytes));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
