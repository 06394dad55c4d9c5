import { describe, expect, it } from 'vitest';
import { CallFailed, type DraftPatch, type SaveAnswer } from '../../../shared/api/index.ts';
import { type Block, paragraph } from '../../../shared/article/index.ts';
import type { Clock } from './clock.ts';
import { createSaveQueue, pauseMs, retryMs } from './save-queue.ts';
import type { Unsaved } from './unsaved.ts';

/** A clock that only moves when told, running what falls due on the way and letting answers arrive. */
function handClock() {
  let now = 0;
  let due: { at: number; action: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, action) {
      const entry = { at: now + ms, action };
      due.push(entry);
      return () => {
        due = due.filter((one) => one !== entry);
      };
    },
  };
  const pass = async (ms: number) => {
    const end = now + ms;
    for (;;) {
      const next = due.filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      now = Math.max(now, next.at);
      due = due.filter((one) => one !== next);
      next.action();
      await new Promise((resolve) => setImmediate(resolve));
    }
    now = end;
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { clock, pass };
}

const typed = (text: string, key = 'a'): Unsaved => ({ head: null, blocks: [paragraph(key, text)], order: null });
const textOf = (blocks: readonly Block[] | undefined, key = 'a') => {
  const block = blocks?.find((one) => one._key === key);
  return block && 'children' in block ? (block.children as { text: string }[]).map((one) => one.text).join('') : null;
};

/** A disk that holds the blocks as the store would, answers late, and fails when told. */
function disk(clock: Clock, answerMs: number) {
  const held = new Map<string, Block>();
  const calls: { at: number; patch: DraftPatch }[] = [];
  let fail: CallFailed | null = null;
  const save = (patch: DraftPatch) =>
    new Promise<SaveAnswer>((resolve, reject) => {
      const failure = fail;
      calls.push({ at: clock.now(), patch });
      clock.after(answerMs, () => {
        if (failure) return reject(failure);
        for (const block of patch.blocks ?? []) held.set(block._key, block);
        resolve({ sequence: patch.sequence, savedAt: new Date(clock.now()).toISOString() });
      });
    });
  return { held, calls, save, failWith: (error: CallFailed | null) => (fail = error) };
}

function start(answerMs: number) {
  const { clock, pass } = handClock();
  const the = disk(clock, answerMs);
  const queue = createSaveQueue({ draft: 'd', savedAt: '2026-11-24T01:00:00.000Z', clock, save: the.save });
  return { clock, pass, disk: the, queue };
}

describe('the saving of a story', () => {
  it('sends within 250 ms of a pause, once for a burst of letters', async () => {
    const { pass, disk, queue } = start(5);
    for (const text of ['N', 'Nh', 'Nhà']) {
      queue.add(typed(text));
      await pass(60);
    }
    await pass(250 - 60);
    expect(disk.calls).toHaveLength(1);
    expect(textOf(disk.calls[0]?.patch.blocks)).toBe('Nhà');
    expect(queue.state()).toMatchObject({ kind: 'saved', savedAt: '1970-01-01T00:00:00.205Z' });
  });

  it('sends at least every 250 ms while typing never pauses', async () => {
    const { pass, disk, queue } = start(5);
    for (let key = 0; key < 100; key++) {
      queue.add(typed('x'.repeat(key + 1)));
      await pass(50);
    }
    const starts = disk.calls.map((call) => call.at);
    expect(starts[0]).toBeLessThanOrEqual(250);
    for (const [at, time] of starts.entries())
      if (at > 0) expect(time - (starts[at - 1] ?? 0)).toBeLessThanOrEqual(300);
  });

  it('keeps one save in flight and loses nothing when the answer takes 3 s and typing goes on', async () => {
    const { pass, disk, queue } = start(3_000);
    let text = '';
    for (let key = 0; key < 80; key++) {
      text += String.fromCharCode(97 + (key % 26));
      queue.add(typed(text));
      await pass(100);
      expect(queue.state().kind).toBe('waiting');
    }
    const gaps = disk.calls.map((call, at) => call.at - (disk.calls[at - 1]?.at ?? -3_000));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3_000);
    await pass(10_000);
    expect(textOf([...disk.held.values()])).toBe(text);
    expect(queue.state().kind).toBe('saved');
    expect(queue.unsaved()).toBeNull();
  });

  it('says a failure at once, tries again with growing waits and sends what failed together with what came after', async () => {
    const { pass, disk, queue } = start(5);
    disk.failWith(new CallFailed('disk-full'));
    queue.add(typed('Sáng nay', 'a'));
    await pass(pauseMs + 5);
    expect(queue.state()).toEqual({ kind: 'failed', savedAt: '2026-11-24T01:00:00.000Z', error: 'disk-full' });
    queue.add(typed('bà Hạnh', 'b'));
    await pass(20_000);
    const gaps = disk.calls.slice(1).map((call, at) => call.at - (disk.calls[at]?.at ?? 0) - 5);
    expect(gaps.slice(0, 5)).toEqual([...retryMs, retryMs.at(-1)]);
    expect(queue.state().kind).toBe('failed');
    disk.failWith(null);
    await pass(6_000);
    expect(queue.state().kind).toBe('saved');
    expect(textOf([...disk.held.values()], 'a')).toBe('Sáng nay');
    expect(textOf([...disk.held.values()], 'b')).toBe('bà Hạnh');
  });

  it('lets newer text win over the text of a failed save', async () => {
    const { pass, disk, queue } = start(100);
    disk.failWith(new CallFailed('connection-lost'));
    queue.add(typed('trướ'));
    await pass(pauseMs + 50);
    queue.add(typed('trước'));
    await pass(60);
    disk.failWith(null);
    queue.retry();
    await pass(150);
    expect(textOf([...disk.held.values()])).toBe('trước');
  });

  it('flushes all there is, what is typed during the flush included, and says whether the disk has it', async () => {
    const { pass, disk, queue } = start(50);
    queue.add(typed('một'));
    const flushed = queue.flush();
    queue.add(typed('một hai'));
    await pass(200);
    expect(await flushed).toBe(true);
    expect(textOf([...disk.held.values()])).toBe('một hai');
    disk.failWith(new CallFailed('store-failed'));
    queue.add(typed('một hai ba'));
    const failed = queue.flush();
    await pass(60);
    expect(await failed).toBe(false);
    expect(textOf(queue.unsaved()?.blocks)).toBe('một hai ba');
  });

  it('sends everything beside a save in flight when the page goes, and counts its saves upwards', async () => {
    const { pass, disk, queue } = start(3_000);
    queue.add(typed('nửa'));
    await pass(pauseMs);
    queue.add(typed('nửa thá', 'b'));
    const rest = queue.leave();
    expect(textOf(rest?.blocks, 'a')).toBe('nửa');
    expect(textOf(rest?.blocks, 'b')).toBe('nửa thá');
    expect(disk.calls).toHaveLength(2);
    expect(textOf(disk.calls[1]?.patch.blocks, 'b')).toBe('nửa thá');
    expect(disk.calls.map((call) => call.patch.sequence)).toEqual([1, 2]);
  });
});
