import { expect, it } from 'vitest';
import { checkpointMs, createCheckpoints } from './checkpoints.ts';
import type { Clock } from './clock.ts';

it('keeps a checkpoint after minutes of work, with everything on disk first, and none while nothing is written', async () => {
  const due: { ms: number; action: () => void }[] = [];
  const clock: Clock = {
    now: () => 0,
    after(ms, action) {
      due.push({ ms, action });
      return () => undefined;
    },
  };
  const done: string[] = [];
  const checkpoints = createCheckpoints({
    draft: 'd',
    clock,
    revisions: {
      keep: ({ reason }) => {
        done.push(reason);
        return Promise.resolve({ id: 'r' });
      },
    },
    flush: () => {
      done.push('flush');
      return Promise.resolve(true);
    },
  });
  expect(due).toHaveLength(0);
  checkpoints.worked();
  checkpoints.worked();
  expect(due.map((one) => one.ms)).toEqual([checkpointMs]);
  due[0]?.action();
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual(['flush', 'checkpoint']);
  checkpoints.worked();
  expect(due).toHaveLength(2);
  await checkpoints.keepBefore();
  expect(done).toEqual(['flush', 'checkpoint', 'before-bulk']);
});
