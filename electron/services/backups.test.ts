import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupState, BackupStory, OpenedDraft } from '../../shared/api/index.ts';
import { openLog } from './log.ts';
import { type Services, startServices } from './start.ts';

let root: string;
let folder: string;
let services: Services;
let restarts: number;
const start = async () =>
  startServices({
    folder,
    resources: join(import.meta.dirname, '../../resources'),
    log: await openLog(root, 'test'),
    emit: () => undefined,
    restart: () => restarts++,
  });
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'morat-backups-'));
  folder = join(root, 'data');
  restarts = 0;
  services = await start();
});
afterEach(async () => {
  await services.close();
  rmSync(root, { recursive: true, force: true });
});

async function call<Value>(group: string, name: string, input: unknown): Promise<Value> {
  const answer = await services.call(group, name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Value;
}
let sequence = 0;
const write = (id: string, headline: string) =>
  call('drafts', 'save', { id, sequence: ++sequence, head: { headline } });
const headlineOf = async (id: string) => (await call<OpenedDraft>('drafts', 'open', { id })).article.headline;
const create = async (headline: string) => {
  const { id } = await call<{ id: string }>('drafts', 'create', {});
  await write(id, headline);
  return id;
};

test('one story comes back from a backup, or all; what stood here stays as a version, newer stories stay', async () => {
  const [ferry, market] = [await create('Bến phà Rừng'), await create('Chợ sớm')];
  const { rows } = await call<BackupState>('storage', 'backUp', {});
  const { place, name } = rows[0] ?? { place: '', name: '' };
  await write(ferry, 'Viết đè lên');
  await write(market, 'Cũng bị đè');
  await call('drafts', 'moveToBin', { ids: [market] });
  await call('drafts', 'emptyBin', { ids: [market] });
  const later = await create('Bài viết sau');
  const stories = await call<BackupStory[]>('storage', 'backupStories', { place, name });
  expect(stories.map(({ headline, here }) => [headline, here])).toEqual([
    ['Bến phà Rừng', 'other'],
    ['Chợ sớm', 'gone'],
  ]);
  expect(await call('storage', 'restore', { place, name, ids: [market] })).toEqual({ restored: [market] });
  expect(await headlineOf(market)).toBe('Chợ sớm');
  expect(await headlineOf(ferry)).toBe('Viết đè lên');
  await call('storage', 'restore', { place, name, ids: null });
  expect(await headlineOf(ferry)).toBe('Bến phà Rừng');
  expect(await headlineOf(later)).toBe('Bài viết sau');
  const versions = await call<{ id: string }[]>('revisions', 'list', { draft: ferry });
  const kept = await Promise.all(versions.map(({ id }) => call<{ headline: string }>('revisions', 'read', { id })));
  expect(kept.map(({ headline }) => headline)).toContain('Viết đè lên');
});

test('a second folder gets every backup and is itself a data folder; one whose disk is gone is told and not made', async () => {
  const second = join(root, 'usb');
  await call('settings', 'set', { backups: { minutes: 30, folder: second } });
  const id = await create('Bến phà Rừng');
  expect(await call('storage', 'backUp', {})).toMatchObject({ problem: 'second-missing' });
  expect(existsSync(second)).toBe(false);
  mkdirSync(second);
  const state = await call<BackupState>('storage', 'backUp', {});
  expect(state.problem).toBeNull();
  expect(new Set(state.rows.map(({ place }) => place))).toEqual(new Set(['own', 'second']));
  await services.close();
  // the laptop is lost: the other disk is opened as it is
  folder = second;
  services = await start();
  expect(await headlineOf(id)).toBe('Bến phà Rừng');
});

test('a name from outside is no way out of the backups', async () => {
  for (const name of ['../morat.sqlite', '/etc/passwd', 'copy-x.sqlite'])
    await expect(call('storage', 'backupStories', { place: 'own', name })).rejects.toThrow('not-found');
});

test('a folder that is deleted under the program comes back with every acknowledged letter', async () => {
  const id = await create('Trước khi mất thư mục');
  rmSync(folder, { recursive: true, force: true });
  // acknowledged or not: what was answered with yes has to be there
  await expect(write(id, 'Sau khi mất')).rejects.toThrow('connection-lost');
  expect(restarts).toBe(1);
  services = await start();
  expect(await headlineOf(id)).toBe('Trước khi mất thư mục');
  await write(id, 'Sau khi mất');
  expect(await headlineOf(id)).toBe('Sau khi mất');
});

test('where another file has taken the store’s place nothing is overwritten, and it goes on when ours is back', async () => {
  const id = await create('Của ta');
  renameSync(folder, `${folder}-moved`);
  const own = folder;
  folder = join(root, 'other');
  const other = await start();
  await other.call('drafts', 'create', {});
  await other.close();
  renameSync(folder, own);
  folder = own;
  await expect(write(id, 'Viết tiếp')).rejects.toThrow('store-failed');
  renameSync(own, `${own}-other`);
  renameSync(`${own}-moved`, own);
  await write(id, 'Viết tiếp');
  expect(await headlineOf(id)).toBe('Viết tiếp');
});

test('a second program on the folder is told so, and may come when the first has gone', async () => {
  const second = await start();
  expect(await second.call('drafts', 'counts', {})).toMatchObject({ ok: false, error: { code: 'store-in-use' } });
  await second.close();
  await create('Người thứ nhất vẫn viết được');
  await services.close();
  services = await start();
  expect(await call('drafts', 'counts', {})).toMatchObject({ mine: 1 });
});

test('the report holds no word of a story', async () => {
  await create('Nguồn tin giấu tên');
  await call('storage', 'backUp', {});
  const report = await call<string>('storage', 'report', {});
  expect(report).not.toContain('giấu tên');
  expect(report).toContain('backup (own): copy-');
  expect(readdirSync(join(root, 'logs'))).not.toEqual([]);
});

test.skipIf(process.platform === 'win32')('a new data folder is its owner’s alone', () => {
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
