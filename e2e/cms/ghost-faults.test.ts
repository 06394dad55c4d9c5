import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { type FaultProxy, ghostSteps, startFaultProxy } from './fault-proxy.ts';
import { faults, first, heldFaults } from './faults.ts';
import { type GhostDatabase, openDatabase } from './ghost-database.ts';
import { expectWholeOnceInGhost } from './ghost-story.ts';
import { writeNumbered } from './numbered-story.ts';

const { url, key, folder } = inject('ghost');
let database: GhostDatabase;
let desk: Desk;
let proxy: FaultProxy;
let target: string;
beforeAll(async () => {
  database = openDatabase(folder);
  desk = await openDesk();
  proxy = await startFaultProxy(url);
  target = await desk.addGhost(proxy.url, key);
});
afterEach(() => {
  proxy.plan = () => null;
});
afterAll(async () => {
  await desk.close();
  await proxy.close();
  database.close();
});

let seed = 6000;
const draft = () => writeNumbered(desk, (seed += 2));

test.each(faults)('at create, upload and update, %s: one post, each photo once', async (_name, fault) => {
  const plans = ghostSteps.map((step) => first(step, fault));
  proxy.plan = (exchange) => plans.map((plan) => plan(exchange)).find((one) => one !== null) ?? null;
  const id = await draft();
  expect(await desk.settled(await desk.send(id, target, 'publish'))).toMatchObject({ state: 'done', notices: [] });
  // a photo that arrives after it was given up is in no post, and Ghost deletes none
  const left = expectWholeOnceInGhost(database, id);
  expect(left).toBeLessThanOrEqual(fault.kind === 'late' ? 1 : 0);
});

test('the server refuses connections, then is there again', async () => {
  await proxy.refuse();
  const id = await draft();
  const sending = await desk.send(id, target, 'draft');
  await expect.poll(() => desk.sending(sending)).toMatchObject({ state: 'waiting', failure: { code: 'offline' } });
  await proxy.accept();
  await desk.settled(sending);
  expectWholeOnceInGhost(database, id);
});

describe('what waits for a person, and what is said', () => {
  test.each(heldFaults)('%s', async (_name, fault, code) => {
    proxy.plan = () => fault;
    const id = await draft();
    const sending = await desk.send(id, target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code } });
    proxy.plan = () => null;
    await desk.call('outbox', 'retry', { id: sending });
    expect(await desk.settled(sending, ['done'])).toMatchObject({ state: 'done' });
    expectWholeOnceInGhost(database, id);
  });

  test('a redirect to another host gets no signature', async () => {
    const elsewhere = await startFaultProxy(url);
    proxy.plan = () => ({ kind: 'redirect', to: `${elsewhere.url}ghost/api/admin/site/` });
    const sending = await desk.send(await draft(), target, 'draft');
    expect(await desk.settled(sending)).toMatchObject({
      state: 'held',
      failure: { code: 'redirected', params: { to: new URL(elsewhere.url).host } },
    });
    expect(elsewhere.seen).toEqual([]);
    await elsewhere.close();
  });
});

test('saved by somebody between our reading and our writing: looked at again, and a person is asked', async () => {
  const id = await draft();
  await desk.settled(await desk.send(id, target, 'draft'));
  const [post] = database.posts('').filter(({ slug }) => slug.endsWith(`-${seed}`));
  let done = false;
  proxy.plan = (exchange) => {
    if (!done && ghostSteps[2](exchange)) {
      done = true;
      database.run(
        "UPDATE posts SET title = 'Tít của người khác', updated_at = datetime('now', '+1 hour') WHERE id = ?",
        post?.id,
      );
    }
    return null;
  };
  const sending = await desk.send(id, target, 'draft');
  expect(await desk.settled(sending)).toMatchObject({ state: 'held', failure: { code: 'changed-there' } });
  expect(done).toBe(true);
  expect(database.posts('').find((one) => one.id === post?.id)?.title).toBe('Tít của người khác');
});

test('nothing that was logged holds the key or a word of a story', () => {
  const told = desk.logged.join('\n');
  for (const secret of [key, key.split(':')[1] ?? '', 'Thuyền', 'BÍ MẬT']) expect(told).not.toContain(secret);
});
