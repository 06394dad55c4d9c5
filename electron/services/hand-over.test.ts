import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenedDraft, Received, RevisionRow, StoryWay } from '../../shared/api/index.ts';
import { type Article, type Block, paragraph, plainText, type TextBlock } from '../../shared/article/index.ts';
import { unzip } from '../packages/index.ts';
import { zip } from '../packages/zip.ts';
import { openLog } from './log.ts';
import { type Services, startServices } from './start.ts';

interface Machine {
  readonly folder: string;
  readonly services: Services;
  call<Value>(group: string, name: string, input: unknown): Promise<Value>;
}

async function machine(person: string): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'morat-hand-over-'));
  const services = startServices({
    folder,
    resources: join(import.meta.dirname, '../../resources'),
    log: await openLog(folder, 'test'),
    emit: () => undefined,
  });
  const call = async <Value>(group: string, name: string, input: unknown): Promise<Value> => {
    const answer = await services.call(group, name, input);
    if (!answer.ok) throw new Error([answer.error.code, answer.error.params['reason']].filter(Boolean).join(' '));
    return answer.value as Value;
  };
  await call('settings', 'set', { person: { name: person, role: 'reporter' } });
  return { folder, services, call };
}

let reporter: Machine;
let editor: Machine;
beforeEach(async () => {
  reporter = await machine('Hoàng Vân');
  editor = await machine('Minh Anh');
});
afterEach(async () => {
  for (const { services, folder } of [reporter, editor]) {
    await services.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

const storyOf = async (on: Machine, id: string): Promise<Article> =>
  (await on.call<OpenedDraft>('drafts', 'open', { id })).article;
const texts = (article: Article) =>
  article.body.filter((block): block is TextBlock => block._type === 'block').map(plainText);
const revisions = (on: Machine, id: string) => on.call<RevisionRow[]>('revisions', 'list', { draft: id });
let sequence = 0;
const save = (on: Machine, id: string, blocks: readonly Block[], order: readonly string[] | null = null) =>
  on.call('drafts', 'save', { id, sequence: ++sequence, blocks, ...(order && { order }) });
async function handOver(from: Machine, draft: string, password: string | null = null): Promise<Uint8Array> {
  const made = await from.call<{ path: string }>('handOver', 'make', { draft, task: 't', password, path: null });
  return readFileSync(made.path);
}
const receive = (on: Machine, bytes: Uint8Array, password: string | null = null) =>
  on.call<Received>('handOver', 'receive', { name: 'bài.morat', bytes, password });

async function newStory(): Promise<string> {
  const { id } = await reporter.call<{ id: string }>('drafts', 'create', {});
  const first = (await storyOf(reporter, id)).body[0]?._key ?? '';
  await save(
    reporter,
    id,
    [paragraph(first, 'Sáng nay, thành phố họp báo.'), paragraph('k2', 'Có mười hai dự án hoàn thành.')],
    [first, 'k2'],
  );
  return id;
}

test('the sample story with its pictures and its history stands on the other machine as it was', async () => {
  const { id } = await reporter.call<{ id: string }>('drafts', 'createSample', {});
  const sent = await storyOf(reporter, id);
  expect(await receive(editor, await handOver(reporter, id))).toMatchObject({ id, outcome: 'new', by: 'Hoàng Vân' });
  expect(await storyOf(editor, id)).toEqual(sent);
  for (const { asset } of sent.photos) {
    expect(asset).not.toBeNull();
    expect(await editor.services.photoFile(asset ?? '', 'original')).not.toBeNull();
  }
  expect((await revisions(editor, id)).map((one) => one.id)).toEqual(
    (await revisions(reporter, id)).map((one) => one.id),
  );
});

test('both went on working: the words of both are there, and nothing changes a second time', async () => {
  const id = await newStory();
  await receive(editor, await handOver(reporter, id));
  await save(editor, id, [paragraph('k2', 'Có 12 dự án hoàn thành trước hạn.')]);
  const back = await handOver(editor, id);
  const order = (await storyOf(reporter, id)).body.map((block) => block._key);
  await save(reporter, id, [paragraph('k3', 'Ông Tùng trả lời báo chí.')], [...order, 'k3']);

  expect(await receive(reporter, back)).toMatchObject({ outcome: 'merged', clashes: 0 });
  const merged = await storyOf(reporter, id);
  expect(texts(merged)).toEqual([
    'Sáng nay, thành phố họp báo.',
    'Có 12 dự án hoàn thành trước hạn.',
    'Ông Tùng trả lời báo chí.',
  ]);
  expect(await receive(reporter, back)).toMatchObject({ outcome: 'known' });
  expect(await storyOf(reporter, id)).toEqual(merged);
  // what was here before is still to be had
  const [last, before] = await revisions(reporter, id);
  expect([last?.reason, before?.reason]).toEqual(['merged', 'handed-over']);
  expect((await revisions(reporter, id)).some((one) => one.reason === 'before-merge')).toBe(true);

  // and the other way: the editor, who did nothing since, simply gets it
  expect(await receive(editor, await handOver(reporter, id))).toMatchObject({ outcome: 'newer' });
  expect(texts(await storyOf(editor, id))).toEqual(texts(merged));
});

test('every step stands in the record of both machines, in its order', async () => {
  const id = await newStory();
  const step = (on: Machine, what: string, note: string) => on.call('review', 'step', { ids: [id], step: what, note });
  const record = async (on: Machine) =>
    (await on.call<StoryWay>('review', 'way', { draft: id })).record.map((one) => [one.author, one.step]);
  await editor.call('settings', 'set', { person: { name: 'Minh Anh', role: 'copyEditor' } });
  await step(reporter, 'submit', '');
  await receive(editor, await handOver(reporter, id));
  await step(editor, 'return', 'Thiếu số liệu đoạn 2.');
  await receive(reporter, await handOver(editor, id));
  expect(await record(reporter)).toEqual([
    ['Hoàng Vân', 'submit'],
    ['Minh Anh', 'return'],
  ]);
  expect((await storyOf(reporter, id)).state).toBe('returned');
  await step(reporter, 'submit', '');
  await receive(editor, await handOver(reporter, id));
  expect(await record(editor)).toEqual(await record(reporter));
});

test('machines that merged what the other sent agree, with clocks an hour apart', async () => {
  const id = await newStory();
  await receive(editor, await handOver(reporter, id));
  await save(editor, id, [paragraph('k2', 'Có mười ba dự án hoàn thành.')]);
  await save(reporter, id, [paragraph('k2', 'Có mười bốn dự án hoàn thành.')]);
  const fromEditor = await handOver(editor, id);
  const fromReporter = await handOver(reporter, id);
  expect(await receive(reporter, fromEditor)).toMatchObject({ outcome: 'merged', clashes: 1 });
  expect(await receive(editor, fromReporter)).toMatchObject({ outcome: 'merged', clashes: 1 });
  expect(texts(await storyOf(reporter, id))).toEqual(texts(await storyOf(editor, id)));
  expect(texts(await storyOf(reporter, id))[1]).toMatch(/ba.*bốn|bốn.*ba/);
});

test('a sealed file opens with its password only', async () => {
  const id = await newStory();
  const sealed = await handOver(reporter, id, 'mật khẩu Đà Nẵng');
  expect(Buffer.from(sealed).includes('manifest.json')).toBe(false);
  await expect(receive(editor, sealed)).rejects.toThrow('hand-over-locked password');
  await expect(receive(editor, sealed, 'sai')).rejects.toThrow('hand-over-locked wrong');
  expect(await receive(editor, sealed, 'mật khẩu Đà Nẵng'.normalize('NFD'))).toMatchObject({ outcome: 'new' });
});

test('a damaged, hostile or newer file changes nothing and says what is wrong', async () => {
  const id = await newStory();
  const good = await handOver(reporter, id);
  const files = await unzip(good);
  const repack = (change: (name: string, bytes: Uint8Array) => Uint8Array | null) =>
    zip(
      files.flatMap(({ name, bytes }) => {
        const changed = change(name, bytes);
        return changed ? [{ name, bytes: changed }] : [];
      }),
      new Date(0),
    );
  const manifest = (change: (value: Record<string, unknown>) => unknown) =>
    repack((name, bytes) =>
      name === 'manifest.json'
        ? Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>)))
        : bytes,
    );
  const outside = Buffer.from(await zip([{ name: 'aaaaaaaaaa', bytes: Buffer.from('x') }], new Date(0)));
  outside.write('../../../a', outside.indexOf('aaaaaaaaaa'));
  outside.write('../../../a', outside.lastIndexOf('aaaaaaaaaa'));
  const cases: [string, Uint8Array, string][] = [
    ['0 bytes', new Uint8Array(), 'hand-over-damaged empty'],
    ['no zip', Buffer.from('không phải zip'), 'hand-over-damaged zip'],
    ['cut off', good.subarray(0, good.length >> 1), 'hand-over-damaged zip'],
    ['a name outside', outside, 'hand-over-damaged zip'],
    [
      'no manifest',
      await repack((name, bytes) => (name === 'manifest.json' ? null : bytes)),
      'hand-over-damaged manifest',
    ],
    [
      'bad JSON',
      await repack((name, bytes) => (name === 'manifest.json' ? Buffer.from('{') : bytes)),
      'hand-over-damaged manifest',
    ],
    [
      'a missing part',
      await repack((name, bytes) => (name === 'article.json' ? null : bytes)),
      'hand-over-damaged missing',
    ],
    [
      'a changed part',
      await repack((name, bytes) => (name === 'article.txt' ? Buffer.from('khác') : bytes)),
      'hand-over-damaged hash',
    ],
    ['a later version', await manifest((value) => ({ ...value, version: 99 })), 'hand-over-newer'],
    ['another story', await manifest((value) => ({ ...value, story: 'khác' })), 'hand-over-damaged story'],
    ['a wrong last revision', await manifest((value) => ({ ...value, revision: 'khác' })), 'hand-over-damaged story'],
    [
      'a revision outside',
      await manifest((value) => ({ ...value, revisions: [{ id: '../x' }] })),
      'hand-over-damaged manifest',
    ],
  ];
  for (const [what, bytes, error] of cases) await expect(receive(editor, bytes), what).rejects.toThrow(error);
  expect(await editor.call('drafts', 'list', { view: 'mine' })).toEqual([]);
});

test('a story that shares no history is refused whole', async () => {
  const id = await newStory();
  const files = await unzip(await handOver(reporter, id));
  await editor.call('imports', 'add', { name: 'x.txt', bytes: Buffer.from('Bài khác hẳn.') });
  const [row] = await editor.call<{ id: string }[]>('drafts', 'list', { view: 'mine' });
  const other = row?.id ?? '';
  const renamed = files.map(({ name, bytes }) => ({
    name,
    bytes: Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll(id, other)),
  }));
  const list = JSON.parse(renamed[0]?.bytes.toString('utf8') ?? '{}') as { files: { name: string }[] };
  const { createHash } = await import('node:crypto');
  const manifest = {
    ...list,
    files: list.files.map(({ name }) => {
      const bytes = renamed.find((file) => file.name === name)?.bytes ?? Buffer.alloc(0);
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  };
  const packed = await zip(
    [{ name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }, ...renamed.slice(1)],
    new Date(0),
  );
  const before = await revisions(editor, other);
  await expect(receive(editor, packed)).rejects.toThrow('hand-over-damaged history');
  expect(await revisions(editor, other)).toEqual(before);
});
