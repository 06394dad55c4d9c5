import { describe, expect, it } from 'vitest';
import { CmsFailure } from './cms-failure.ts';
import { type JobFailure, type Queue, startOutboxWorker } from './outbox-worker.ts';

/** A queue in memory with a clock of its own: nothing here waits for real time. */
function testQueue(ids: readonly string[]) {
  const jobs = ids.map((id) => ({
    id,
    attempts: 0,
    nextTry: '1970-01-01T00:00:00.000Z',
    state: 'waiting',
    failure: null as JobFailure | null,
  }));
  const of = (id: string) => jobs.find((one) => one.id === id) ?? jobs[0];
  const told: string[] = [];
  const set = (id: string, change: object, what: string) => {
    Object.assign(of(id) ?? {}, change);
    told.push(`${id} ${what}`);
  };
  const queue: Queue = {
    due: (at) => jobs.find((one) => one.state === 'waiting' && one.nextTry <= at) ?? null,
    nextDue: () =>
      jobs
        .filter((one) => one.state === 'waiting')
        .map((one) => one.nextTry)
        .toSorted()[0] ?? null,
    started: (id) => set(id, { state: 'sending' }, 'started'),
    done: (id) => set(id, { state: 'done' }, 'done'),
    again: (id, attempts, nextTry, failure) =>
      set(id, { state: 'waiting', attempts, nextTry, failure }, `again ${nextTry}`),
    held: (id, attempts, failure) => set(id, { state: 'held', attempts, failure }, `held ${failure.code}`),
  };
  return { queue, told };
}

const settled = () => new Promise((done) => setTimeout(done, 30));

describe('the outbox’s worker', () => {
  it('waits longer after each failure, a little at random, and as long as the server asks', async () => {
    let now = 0;
    let tries = 0;
    const { queue, told } = testQueue(['a']);
    const worker = startOutboxWorker({
      queue,
      waits: [1000, 4000],
      random: () => 0.5,
      now: () => now,
      report: () => {},
      run: () => Promise.reject(new CmsFailure('busy', {}, tries++ === 1 ? 60_000 : null)),
    });
    await settled();
    for (const at of [1000, 5000]) {
      now = at;
      worker.wake();
      await settled();
    }
    await worker.close();
    expect(told.filter((one) => one.includes('again')).map((one) => Date.parse(one.slice(8)))).toEqual([1000, 61_000]);
  });
  it('holds what no repeating mends, and goes on with the next', async () => {
    const { queue, told } = testQueue(['a', 'b']);
    const worker = startOutboxWorker({
      queue,
      report: () => {},
      run: (id) => (id === 'a' ? Promise.reject(new CmsFailure('not-logged-in')) : Promise.resolve()),
    });
    await settled();
    await worker.close();
    expect(told).toEqual(['a started', 'a held not-logged-in', 'b started', 'b done']);
  });
  it('stops in the middle and leaves the rest to whoever stopped it', async () => {
    const { queue, told } = testQueue(['a']);
    const reported: unknown[] = [];
    const worker = startOutboxWorker({
      queue,
      report: (error) => reported.push(error),
      run: (_id, signal) => new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
    });
    await settled();
    await worker.stop('a');
    await worker.close();
    expect([told, reported]).toEqual([['a started'], []]);
  });
  it('tells what is no failure of a target, without retrying it', async () => {
    const { queue, told } = testQueue(['a']);
    const reported: unknown[] = [];
    const worker = startOutboxWorker({
      queue,
      report: (error) => reported.push(error),
      run: () => Promise.reject(new TypeError('x')),
    });
    await settled();
    await worker.close();
    expect(told).toEqual(['a started', 'a held internal']);
    expect(reported).toHaveLength(1);
  });
});
