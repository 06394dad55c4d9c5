import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CheckLine } from '../../shared/api/index.ts';
import { type Desk, openDesk } from '../cms/desk.ts';
import { correct, writeNumbered } from '../cms/numbered-story.ts';
import { addTarget, finished, opened } from './delivery.ts';

let desk: Desk;
let folder: string;
let number = 4000;
beforeAll(async () => {
  desk = await openDesk(null, [10, 20, 40]);
});
afterAll(() => desk.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-drop-'));
  return () => rm(folder, { recursive: true, force: true });
});

const write = () => writeNumbered(desk, (number += 10));
const packageTarget = () => addTarget(desk, 'Hộp nhận bài', { kind: 'folder', path: folder, format: 'package' });

test('a story is left as one package that is whole, once', async () => {
  const draft = await write();
  const target = await packageTarget();
  expect((await desk.settled(await desk.send(draft, target, 'files'))).state).toBe('done');
  const names = await readdir(folder);
  expect(names).toEqual([expect.stringMatching(/^thuyen-cuu-ho-ra-khoi-lan-\d+-.*\.zip$/)]);
  const found = await opened(await readFile(join(folder, names[0] ?? '')));
  expect(found.names.filter((name) => name.endsWith('.jpg'))).toHaveLength(2);
  expect(found.text).toContain('Mười hai chiếc thuyền rời bến');
  expect(found.text).not.toContain('BÍ MẬT');
  // the same state of the story again: it is there
  expect((await desk.settled(await desk.send(draft, target, 'files'))).state).toBe('done');
  expect(await readdir(folder)).toEqual(names);
});

test('a correction is a new revision beside the old one, of the same story', async () => {
  const draft = await write();
  const target = await packageTarget();
  await desk.settled(await desk.send(draft, target, 'files'));
  const [first = ''] = await readdir(folder);
  await correct(desk, draft, 'Bản trước ghi sai số phao.');
  await desk.settled(await desk.send(draft, target, 'files'));
  const [second = ''] = (await readdir(folder)).filter((name) => name !== first);
  const [one, two] = await Promise.all([first, second].map(async (name) => opened(await readFile(join(folder, name)))));
  expect(two?.text).toContain('Bản trước ghi sai số phao.');
  expect(two?.manifest.story).toBe(one?.manifest.story);
  expect(two?.manifest.revision).not.toBe(one?.manifest.revision);
});

test('ninjs: the pictures beside it, and it names each of them', async () => {
  const target = await addTarget(desk, 'Hộp ninjs', { kind: 'folder', path: folder, format: 'ninjs' });
  await desk.settled(await desk.send(await write(), target, 'files'));
  const names = finished(await readdir(folder));
  expect(names.map((name) => name.replace(/^.*?(-\d\d\.jpg|\.json)$/, '$1'))).toEqual(['-01.jpg', '-02.jpg', '.json']);
  const ninjs = JSON.parse(await readFile(join(folder, names.at(-1) ?? ''), 'utf8')) as {
    associations: { renditions: { title: string; sizeInBytes: number }[] }[];
  };
  const named = ninjs.associations.flatMap(({ renditions }) => renditions);
  expect(named.map(({ title }) => title)).toEqual(names.slice(0, 2));
  for (const { title, sizeInBytes } of named) expect((await readFile(join(folder, title))).length).toBe(sizeInBytes);
});

test('what the receiver has taken away is not sent again by itself, and is when somebody asks for it', async () => {
  const draft = await write();
  const target = await packageTarget();
  await desk.settled(await desk.send(draft, target, 'files'));
  for (const name of await readdir(folder)) await rm(join(folder, name));
  await desk.settled(await desk.send(draft, target, 'files'));
  expect(await readdir(folder)).toHaveLength(1);
});

test('a folder that is not there is waited for, and never made', async () => {
  const draft = await write();
  const gone = join(folder, 'o-dia-mang');
  const target = await addTarget(desk, 'Ổ mạng', { kind: 'folder', path: gone, format: 'package' });
  const id = await desk.send(draft, target, 'files');
  await expect.poll(async () => (await desk.sending(id)).failure?.code).toBe('folder-missing');
  expect(await readdir(folder)).toEqual([]);
  await mkdir(gone);
  expect((await desk.settled(id)).state).toBe('done');
  expect(await readdir(gone)).toHaveLength(1);
});

test('a file in the folder’s place is said to be no folder', async () => {
  const path = join(folder, 'tep');
  await writeFile(path, 'x');
  const target = await addTarget(desk, 'Tệp', { kind: 'folder', path, format: 'package' });
  const lines = await desk.call<CheckLine[]>('targets', 'check', { id: target, task: 't' });
  expect(lines.map(({ check, state }) => `${check} ${state}`)).toEqual([
    'folder failed',
    'trial skipped',
    'space skipped',
  ]);
  expect(lines[0]).toMatchObject({ code: 'folder-missing', params: { path } });
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may only be read is said to be that, and is written when it may (not as root, who may always)',
  async () => {
    const draft = await write();
    await chmod(folder, 0o555);
    const target = await packageTarget();
    const id = await desk.send(draft, target, 'files');
    await expect.poll(async () => (await desk.sending(id)).failure?.code).toBe('folder-read-only');
    await chmod(folder, 0o755);
    expect((await desk.settled(id)).state).toBe('done');
  },
);

test('the check tries all that a delivery does and leaves nothing', async () => {
  const target = await packageTarget();
  const lines = await desk.call<CheckLine[]>('targets', 'check', { id: target, task: 't' });
  expect(lines.map(({ check, code }) => `${check} ${code}`)).toEqual([
    'folder folder',
    'trial file-tried',
    'space space',
  ]);
  expect(await readdir(folder)).toEqual([]);
});
