import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CheckLine } from '../../shared/api/index.ts';
import { type Desk, openDesk } from './desk.ts';
import { type FaultProxy, isCreate, isUpload, isWrite, startFaultProxy } from './fault-proxy.ts';
import { faults, first, heldFaults } from './faults.ts';
import { expectWholeOnce, writeNumbered } from './numbered-story.ts';
import { site as openSite, type Site } from './site.ts';

let site: Site;
let desk: Desk;
let proxy: FaultProxy;
let target: string;
beforeAll(async () => {
  site = openSite();
  desk = await openDesk();
  proxy = await startFaultProxy(site.url);
  target = await desk.addTarget(proxy.url, 'editor', site);
});
afterEach(() => {
  proxy.plan = () => null;
});
afterAll(async () => {
  await desk.close();
  await proxy.close();
});

let seed = 100;
const draft = () => writeNumbered(desk, (seed += 2));
const expectOnce = (id: string) => expectWholeOnce(site, id);

test.each(faults)('at create, upload and update, %s: one post, each photo once', async (_name, fault) => {
  const plans = [isCreate, isUpload, isWrite].map((step) => first(step, fault));
  proxy.plan = (exchange) => plans.map((plan) => plan(exchange)).find((one) => one !== null) ?? null;
  const id = await draft();
  expect(await desk.settled(await desk.send(id, target, 'publish'))).toMatchObject({ state: 'done', notices: [] });
  await expectOnce(id);
});

test('the server refuses connections, then is there again', async () => {
  await proxy.refuse();
  const id = await draft();
  const sending = await desk.send(id, target, 'draft');
  await expect.poll(() => desk.sending(sending)).toMatchObject({ state: 'waiting', failure: { code: 'offline' } });
  await proxy.accept();
  await desk.settled(sending);
  await expectOnce(id);
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
    await expectOnce(id);
  });

  test('a redirect to another host gets no password', async () => {
    const elsewhere = await startFaultProxy(site.url);
    proxy.plan = () => ({ kind: 'redirect', to: `${elsewhere.url}wp-json/` });
    const sending = await desk.send(await draft(), target, 'draft');
    const { host } = new URL(elsewhere.url);
    expect(await desk.settled(sending)).toMatchObject({
      state: 'held',
      failure: { code: 'redirected', params: { to: host } },
    });
    expect(elsewhere.seen).toEqual([]);
    await elsewhere.close();
  });

  test('a wrong password is seen by the check before a story waits on it', async () => {
    const config = { kind: 'wordpress', address: proxy.url, user: 'editor', sapoInBody: true, leadInBody: true };
    const { id } = await desk.call<{ id: string }>('targets', 'save', { id: null, name: 'x', config, secret: 'sai' });
    const lines = await desk.call<CheckLine[]>('targets', 'check', { id, task: 't' });
    expect(lines.slice(0, 3).map(({ check, state, code }) => [check, state, code])).toEqual([
      ['address', 'passed', 'site'],
      ['login', 'failed', 'not-logged-in'],
      ['role', 'skipped', 'skipped'],
    ]);
  });

  test('every exchange was a GET or a POST, and carried the password only to its own host', () => {
    expect(new Set(proxy.seen.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']));
  });
});

describe('cut off in the middle, on purpose', () => {
  test('paused while a photo goes out, then resumed', async () => {
    proxy.plan = first(isUpload, { kind: 'stalled' });
    const before = proxy.seen.length;
    const id = await draft();
    const sending = await desk.send(id, target, 'draft');
    await expect.poll(() => proxy.seen.slice(before).some(isUpload), { timeout: 30_000 }).toBe(true);
    await desk.call('outbox', 'pause', { id: sending });
    expect(await desk.sending(sending)).toMatchObject({ state: 'paused' });
    await desk.call('outbox', 'retry', { id: sending });
    await desk.settled(sending);
    await expectOnce(id);
  });

  test('cancelled: it stops and stays stopped', async () => {
    proxy.plan = first(isUpload, { kind: 'stalled' });
    const before = proxy.seen.length;
    const sending = await desk.send(await draft(), target, 'draft');
    await expect.poll(() => proxy.seen.slice(before).some(isUpload), { timeout: 30_000 }).toBe(true);
    await desk.call('outbox', 'cancel', { id: sending });
    expect(await desk.sending(sending)).toMatchObject({ state: 'cancelled' });
  });
});

test('nothing that was logged holds the password or a word of a story', () => {
  const told = desk.logged.join('\n');
  for (const secret of [site.passwords.editor, site.passwords.editor.replaceAll(' ', ''), 'Thuyền', 'BÍ MẬT'])
    expect(told).not.toContain(secret);
});
