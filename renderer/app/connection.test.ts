import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, Bridge } from '../../shared/api/index.ts';
import { watchBridge } from './connection.ts';

const lost: Answer = { ok: false, error: { code: 'connection-lost', params: {} } };
const fine: Answer = { ok: true, value: null };

function watched() {
  const wire = { answer: fine };
  const bridge: Bridge = { call: () => Promise.resolve(wire.answer), on: () => () => {}, flushed() {} };
  const heard: boolean[] = [];
  const one = watchBridge(bridge);
  one.onChange(() => heard.push(one.isOpen()));
  return { wire, heard, one };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a call that does not arrive closes it, the next that arrives opens it, each told once', async () => {
  const { wire, heard, one } = watched();
  wire.answer = lost;
  await one.bridge.call('drafts', 'save', {});
  await one.bridge.call('drafts', 'save', {});
  wire.answer = fine;
  await one.bridge.call('drafts', 'save', {});
  expect(heard).toEqual([false, true]);
});

test('another failure is no lost connection', async () => {
  const { wire, heard, one } = watched();
  wire.answer = { ok: false, error: { code: 'disk-full', params: {} } };
  await one.bridge.call('drafts', 'save', {});
  expect(heard).toEqual([]);
});

test('watching sees a loss and a return with nobody calling, until it is disposed', async () => {
  const { wire, heard, one } = watched();
  const dispose = one.watch();
  wire.answer = lost;
  await vi.advanceTimersByTimeAsync(4_100);
  wire.answer = fine;
  await vi.advanceTimersByTimeAsync(800);
  expect(heard).toEqual([false, true]);
  dispose();
  wire.answer = lost;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(heard).toEqual([false, true]);
});
