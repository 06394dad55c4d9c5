import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedBox } from '../services/index.ts';
import { startLastingServices } from './lasting-services.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-lasting-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that answers calls with its own number and ends in the middle of the call `crash`. */
function crashing(): string {
  const path = join(folder, 'worker.mjs');
  writeFileSync(
    path,
    `import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ id, kind, name }) => {
  if (name === 'crash') process.exit(9);
  parentPort.postMessage({ kind: 'answer', id, value: kind === 'call' ? { ok: true, value: threadId } : null });
});
parentPort.postMessage({ kind: 'ready' });`,
  );
  return path;
}

test('a thread that ends by itself is started again, a few times', async () => {
  let deaths = 0;
  const services = await startLastingServices({
    folder,
    resources: folder,
    secrets: closedBox,
    workerFile: crashing(),
    emit: () => undefined,
    died: () => deaths++,
  });
  const thread = async () => {
    const answer = await services.call('any', 'who', {});
    return answer.ok ? answer.value : answer.error.code;
  };
  const seen = new Set([await thread()]);
  const lost = { ok: false, error: { code: 'connection-lost', params: {} } };
  for (let time = 1; time <= 3; time++) {
    expect(await services.call('any', 'crash', {})).toEqual(lost);
    seen.add(await thread());
    expect(deaths).toBe(time);
  }
  expect(seen.size).toBe(4);
  // something is wrong for good: no endless crashing
  expect(await services.call('any', 'crash', {})).toEqual(lost);
  expect(await thread()).toBe('connection-lost');
  await services.close();
  expect(deaths).toBe(4);
});
