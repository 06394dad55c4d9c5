import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from '@msgpack/msgpack';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ShellFrame, WindowFrame } from '../../shared/api/index.ts';
import { type HttpHost, startHttpHost } from './http-host.ts';

let renderer: string;
let host: HttpHost;
let cookie: string;

const report = (error: unknown) => {
  throw error;
};
/** Answers `slow` when it is let go, gives everything else back. */
let letGo: () => void;
const slow = new Promise<void>((resolve) => {
  letGo = resolve;
});
const shell = {
  async call(_group: string, name: string, input: unknown) {
    if (name === 'slow') await slow;
    return { ok: true, value: input } as const;
  },
  photoFile: () => Promise.resolve(null),
};

beforeEach(async () => {
  renderer = mkdtempSync(join(tmpdir(), 'morat-bridge-'));
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
  host = await startHttpHost({ shell, renderer, port: 0, report });
  const entered = await fetch(host.url, { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(async () => {
  await host.close(0);
  rmSync(renderer, { recursive: true, force: true });
});

/** A window's socket and all it is told. */
async function connectWindow() {
  const { origin, host: name } = new URL(host.url);
  const socket = new WebSocket(`ws://${name}/bridge`, { headers: { cookie, origin } });
  const told: ShellFrame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    told.push(decode(new Uint8Array(data)) as ShellFrame);
    for (const check of waiting) check();
  });
  await new Promise((resolve) => socket.once('open', resolve));
  return {
    socket,
    told,
    send: (frame: WindowFrame) => socket.send(encode(frame)),
    until: (found: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (found()) resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

test('a slow call holds up no other, and bytes and Vietnamese letters arrive as they were sent', async () => {
  const { told, send, until } = await connectWindow();
  send({ id: 1, group: 'any', name: 'slow', input: 1 });
  const input = { name: 'vòi nước.jpg', bytes: new Uint8Array([0, 255, 128]) };
  send({ id: 2, group: 'any', name: 'echo', input });
  await until(() => told.length === 1);
  expect(told).toEqual([{ id: 2, answer: { ok: true, value: input } }]);
  letGo();
  await until(() => told.length === 2);
  expect(told[1]).toEqual({ id: 1, answer: { ok: true, value: 1 } });
});

test('an event reaches every window', async () => {
  const windows = [await connectWindow(), await connectWindow()];
  host.emit('draftsChanged', { ids: ['s1'] });
  for (const { told, until } of windows) {
    await until(() => told.length === 1);
    expect(told).toEqual([{ event: 'draftsChanged', value: { ids: ['s1'] } }]);
  }
});

test('closing waits for each window to bring what it holds to the disk', async () => {
  const windows = [await connectWindow(), await connectWindow()];
  let closed = false;
  const closing = host.close(60_000).then(() => {
    closed = true;
  });
  for (const { told, until, send } of windows) {
    await until(() => told.some((frame) => 'event' in frame && frame.event === 'flush'));
    expect(closed).toBe(false);
    // what is still saved now is answered
    send({ id: 9, group: 'drafts', name: 'save', input: 'last letters' });
    await until(() => told.some((frame) => 'id' in frame && frame.id === 9));
    send({ flushed: true });
  }
  await closing;
});

test('a window that does not answer, or is gone, keeps the program from closing no longer than it is allowed', async () => {
  await connectWindow();
  const gone = await connectWindow();
  gone.socket.terminate();
  const start = performance.now();
  await host.close(300);
  expect(performance.now() - start).toBeLessThan(3000);
  await expect(fetch(host.url)).rejects.toThrow();
});
