import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, DraftHit, OpenedDraft, PlacedRow, RevisionRow } from '../../shared/api/index.ts';
import { type Article, paragraph } from '../../shared/article/index.ts';
import { openLog } from './log.ts';
import { type Services, startServices } from './start.ts';

let folder: string;
let services: Services;
let events: [string, unknown][];

async function start(): Promise<void> {
  events = [];
  services = startServices({
    folder,
    resources: join(import.meta.dirname, '../../resources'),
    log: await openLog(folder, 'test'),
    emit: (event, value) => events.push([event, value]),
  });
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-services-'));
  return start();
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call<Value>(group: string, name: string, input: unknown): Promise<Value> {
  const answer: Answer = await services.call(group, name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Value;
}
const open = (id: string) => call<OpenedDraft>('drafts', 'open', { id });
const create = async () => (await call<{ id: string }>('drafts', 'create', {})).id;
const revisions = (draft: string) => call<RevisionRow[]>('revisions', 'list', { draft });

test('a new story carries the person and the newsroom of the settings', async () => {
  await call('settings', 'set', {
    person: { name: 'Hoàng Vân', role: 'reporter' },
    newsroom: { name: 'Tin Bản', sourcePrefix: 'Tin Bản', sections: ['Xã hội'] },
  });
  const id = await create();
  const { article } = await open(id);
  expect(article).toMatchObject({ sourcePrefix: 'Tin Bản', bylines: [{ name: 'Hoàng Vân', role: 'text' }] });
  expect(events).toEqual([
    ['settingsChanged', {}],
    ['draftsChanged', { ids: [id] }],
  ]);
});

test('what is saved is there after a restart, and every window is told of it', async () => {
  const id = await create();
  const { article } = await open(id);
  const key = article.body[0]?._key ?? '';
  const saved = await call<{ sequence: number; savedAt: string }>('drafts', 'save', {
    id,
    sequence: 4,
    head: { headline: 'Phà Rừng nghỉ đêm' },
    blocks: [paragraph(key, 'Hai bờ chờ sáng.')],
  });
  expect(saved.sequence).toBe(4);
  expect(events.at(-1)).toEqual(['draftsChanged', { ids: [id] }]);
  await services.close();
  await start();
  const again = await open(id);
  expect(again.article).toEqual({
    ...article,
    headline: 'Phà Rừng nghỉ đêm',
    body: [paragraph(key, 'Hai bờ chờ sáng.')],
  });
  expect(Date.parse(again.savedAt)).toBeLessThanOrEqual(Date.parse(saved.savedAt));
});

test('opening keeps a revision once; restoring keeps what was there before', async () => {
  const id = await create();
  const { article } = await open(id);
  await open(id);
  const [opened] = await revisions(id);
  expect(await revisions(id)).toHaveLength(1);
  await call('drafts', 'save', { id, sequence: 1, head: { headline: 'Sửa' } });
  expect(await call<Article>('revisions', 'restore', { id: opened?.id })).toEqual(article);
  const [before] = await revisions(id);
  expect(before).toMatchObject({ reason: 'before-restore', headline: 'Sửa' });
  expect((await open(id)).article).toEqual(article);
  expect(await call<Article>('revisions', 'read', { id: before?.id })).toMatchObject({ headline: 'Sửa' });
});

test('the sample story comes with its two pictures, each time as a draft of its own', async () => {
  const first = await call<{ id: string }>('drafts', 'createSample', {});
  const second = await call<{ id: string }>('drafts', 'createSample', {});
  expect(first.id).not.toBe(second.id);
  const { article } = await open(first.id);
  expect(article.photos).toHaveLength(2);
  for (const { asset } of article.photos) expect(await services.photoFile(asset ?? '', 'original')).not.toBeNull();
});

test('the bin by calls', async () => {
  const id = await create();
  const placed = async () => (await call<PlacedRow[]>('drafts', 'rows', { ids: [id] }))[0]?.views;
  await call('drafts', 'moveToBin', { ids: [id] });
  expect(await placed()).toEqual(['bin']);
  await call('drafts', 'takeFromBin', { ids: [id] });
  expect(await placed()).toEqual(['mine', 'all']);
  await call('drafts', 'emptyBin', { ids: [id] });
  expect(await placed()).toEqual(['mine', 'all']);
});

test('a search finds what was saved a moment ago', async () => {
  const id = await create();
  await call('drafts', 'save', { id, sequence: 1, head: { headline: 'Ngày hội đại đoàn kết' } });
  const hits = await call<DraftHit[]>('drafts', 'search', { query: 'dai doan k', limit: 5 });
  expect(hits.map((hit) => hit.id)).toEqual([id]);
});

test.each([
  ['nothing', 'list', {}],
  ['constructor', 'list', {}],
  ['drafts', 'toString', {}],
  ['drafts', 'list', { view: 'theirs' }],
  ['drafts', 'list', { view: 'mine', more: 1 }],
  ['drafts', 'save', { id: 'x', sequence: 0 }],
  ['drafts', 'save', { id: 'x', sequence: 1, blocks: [{ _type: 'block', _key: 'k' }] }],
  ['desktop', 'openExternal', { url: 'https://example.org' }],
  ['drafts', 'open', null],
])('%s.%s of %j is an invalid call', async (group, name, input) => {
  expect(await services.call(group, name, input)).toMatchObject({ ok: false, error: { code: 'invalid-call' } });
});

test('the store of a newer Morat is told to every call and stays as it is', async () => {
  await services.close();
  const file = join(folder, 'morat.sqlite');
  const db = new Database(file);
  db.pragma('user_version = 9990');
  db.close();
  const before = readFileSync(file);
  await start();
  for (const name of ['list', 'create'])
    expect(await services.call('drafts', name, {})).toMatchObject({ ok: false, error: { code: 'store-newer' } });
  expect(readFileSync(file).equals(before)).toBe(true);
});
