import { decode, encode } from '@msgpack/msgpack';
import type { Answer, Bridge, EventName, Events, ShellFrame, WindowFrame } from '../../shared/api/index.ts';
import { socketPath } from '../../shared/api/index.ts';

const lost: Answer = { ok: false, error: { code: 'connection-lost', params: {} } };
/** Milliseconds between attempts to come back. */
const retry = [200, 500, 1000, 2000];
/** A call made while the connection is down waits so long for it before it fails. */
const patience = 5000;

type Listener = (value: Events[EventName]) => void;

/**
 * The bridge of the browser shell. A lost connection is opened again by itself; calls that were on their way fail with
 * connection-lost, since nobody knows whether they arrived: the caller asks again.
 */
export function openSocketBridge(page: Location): Bridge {
  const address = new URL(socketPath, page.href);
  address.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:';
  address.search = '';
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Map<EventName, Set<Listener>>();
  let nextId = 1;
  let attempts = 0;
  let socket = open();
  let opened = whenOpen(socket);

  function open(): WebSocket {
    const one = new WebSocket(address);
    one.binaryType = 'arraybuffer';
    one.addEventListener('open', () => {
      attempts = 0;
    });
    one.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => receive(decode(data) as ShellFrame));
    one.addEventListener('close', () => {
      for (const answer of waiting.values()) answer(lost);
      waiting.clear();
      setTimeout(reopen, retry[Math.min(attempts++, retry.length - 1)]);
    });
    return one;
  }
  function reopen(): void {
    socket = open();
    opened = whenOpen(socket);
  }
  function receive(frame: ShellFrame): void {
    if ('event' in frame) {
      for (const listener of listeners.get(frame.event) ?? []) listener(frame.value as Events[EventName]);
      return;
    }
    const answer = waiting.get(frame.id);
    waiting.delete(frame.id);
    answer?.(frame.answer);
  }
  const send = (frame: WindowFrame) => socket.send(new Uint8Array(encode(frame, { ignoreUndefined: true })));
  /** Waits through reopenings until the socket is open, or the patience is over. */
  const ready = async (): Promise<boolean> => {
    const end = Date.now() + patience;
    while (socket.readyState !== WebSocket.OPEN && Date.now() < end)
      await Promise.race([opened, sleep(Math.min(200, end - Date.now()))]);
    return socket.readyState === WebSocket.OPEN;
  };

  return {
    async call(group, name, input) {
      if (socket.readyState !== WebSocket.OPEN && !(await ready())) return lost;
      return new Promise((resolve) => {
        const id = nextId++;
        waiting.set(id, resolve);
        send({ id, group, name, input });
      });
    },
    on(event, listener) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all);
      all.add(listener as Listener);
      return () => all.delete(listener as Listener);
    },
    flushed() {
      if (socket.readyState === WebSocket.OPEN) send({ flushed: true });
    },
  };
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const whenOpen = (socket: WebSocket) =>
  new Promise<void>((resolve) => socket.addEventListener('open', () => resolve(), { once: true }));
