import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings, Target } from '../../shared/api/index.ts';
import { openLog } from './log.ts';
import type { SecretBox } from './secret-box.ts';
import { type Services, startServices } from './start.ts';

/** Keeps what it is given as it is: what is tried here is that nothing of it is written. */
const openBox: SecretBox = {
  keeping: 'file',
  seal: (secret) => Promise.resolve(Buffer.from(secret)),
  open: (sealed) => Promise.resolve(Buffer.from(sealed).toString()),
};
const password = 'abcd EFGH ijkl';
const config = {
  kind: 'wordpress',
  address: 'https://baoban.example',
  user: 'van',
  sapoInBody: true,
  leadInBody: false,
};

interface Machine {
  readonly folder: string;
  readonly services: Services;
}
let machines: Machine[] = [];

async function newMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'morat-setup-'));
  const services = startServices({
    folder,
    resources: join(import.meta.dirname, '../../resources'),
    log: await openLog(folder, 'test'),
    emit() {},
    secrets: openBox,
  });
  machines.push({ folder, services });
  return { folder, services };
}
async function call<Value>({ services }: Machine, group: string, name: string, input: unknown): Promise<Value> {
  const answer = await services.call(group, name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Value;
}
const rule = (name: string) => `terms: |\n  ${name} → người\n`;
function writeRules({ folder }: Machine, text: string): void {
  mkdirSync(join(folder, 'style', 'rieng'), { recursive: true });
  writeFileSync(join(folder, 'style', 'rieng', 'tu.yaml'), text);
}

let desk: Machine;
let laptop: Machine;
beforeEach(async () => {
  desk = await newMachine();
  laptop = await newMachine();
  await call(desk, 'settings', 'set', {
    person: { name: 'Hoàng Vân', role: 'chief' },
    newsroom: { name: 'Báo Bản', sourcePrefix: 'Báo Bản', sections: ['Xã hội'] },
    style: { pack: 'thanh-tra', choices: {} },
    textCodes: [{ code: 'nvt', text: 'Nguyễn Văn Tùng' }],
  });
  await call(desk, 'dictionary', 'add', { entries: ['Nậm Ngặt', 'cá chày'] });
  await call(desk, 'targets', 'save', { id: null, name: 'Trang nhà', config, secret: password });
  writeRules(desk, rule('bà con'));
});
afterEach(async () => {
  for (const { services, folder } of machines) {
    await services.close();
    rmSync(folder, { recursive: true, force: true });
  }
  machines = [];
});
const setupOf = async (machine: Machine) => (await call<{ text: string }>(machine, 'newsroomSetup', 'write', {})).text;

test('one file brings settings, dictionary, rules and targets to another machine, and neither password nor person', async () => {
  await call(laptop, 'settings', 'set', { person: { name: 'Lê Khuê', role: 'reporter' } });
  await call(laptop, 'dictionary', 'add', { entries: ['Sen Hạ'] });
  const text = await setupOf(desk);
  expect(text).not.toContain(password);
  expect(text).not.toContain('Hoàng Vân');

  expect(await call(laptop, 'newsroomSetup', 'read', { text })).toMatchObject({
    name: 'Báo Bản',
    pack: 'thanh-tra',
    entries: 2,
    textCodes: 1,
    styleFiles: 1,
    replaces: [],
    targets: ['Trang nhà'],
  });
  expect((await call<Settings>(laptop, 'settings', 'get', {})).newsroom.name).toBe('');

  expect(await call(laptop, 'newsroomSetup', 'take', { text })).toEqual({
    entries: 2,
    styleFiles: 1,
    targets: ['Trang nhà'],
  });
  expect(await call(laptop, 'settings', 'get', {})).toMatchObject({
    person: { name: 'Lê Khuê' },
    newsroom: { name: 'Báo Bản' },
    style: { pack: 'thanh-tra' },
    textCodes: [{ code: 'nvt' }],
  });
  expect((await call<{ text: string }>(laptop, 'dictionary', 'export', {})).text).toMatch(/Nậm Ngặt[\s\S]*Sen Hạ/);
  expect(await call<Target[]>(laptop, 'targets', 'list', {})).toMatchObject([
    { name: 'Trang nhà', config, hasSecret: false },
  ]);
  expect(readFileSync(join(laptop.folder, 'style/rieng/tu.yaml'), 'utf8')).toBe(rule('bà con'));
});

test('taken in twice it adds nothing more, and a file of rules that differs is kept beside', async () => {
  writeRules(laptop, rule('nhân dân'));
  const text = await setupOf(desk);
  expect(await call(laptop, 'newsroomSetup', 'read', { text })).toMatchObject({ replaces: ['rieng/tu.yaml'] });
  await call(laptop, 'newsroomSetup', 'take', { text });
  expect(readFileSync(join(laptop.folder, 'style/rieng/tu.yaml.cu'), 'utf8')).toBe(rule('nhân dân'));
  expect(await call(laptop, 'newsroomSetup', 'take', { text })).toEqual({ entries: 0, styleFiles: 0, targets: [] });
  expect(await call<Target[]>(laptop, 'targets', 'list', {})).toHaveLength(1);
});

test.each([
  ['no JSON', () => 'xin chào', 'setup-unreadable'],
  ['a story', () => '{"_type":"article"}', 'setup-unreadable'],
  ['a newer version', (text: string) => text.replace('"version": 1', '"version": 2'), 'setup-newer'],
  [
    'rules that lead out of their folder',
    (text: string) => text.replace('rieng/tu.yaml', '../tu.yaml'),
    'setup-unreadable',
  ],
  ['rules in a hidden folder', (text: string) => text.replace('rieng/tu.yaml', '.rieng/tu.yaml'), 'setup-unreadable'],
  [
    'limits that are none',
    (text: string) => text.replace(/"headlineMaxWords": \d+/, '"headlineMaxWords": -1'),
    'setup-unreadable',
  ],
])('%s is refused and changes nothing', async (_name, change, code) => {
  const before = await setupOf(laptop);
  const text = change(await setupOf(desk));
  await expect(call(laptop, 'newsroomSetup', 'take', { text })).rejects.toThrow(code);
  const plain = (setup: string) => setup.replace(/"writtenAt".*/, '');
  expect(plain(await setupOf(laptop))).toBe(plain(before));
  expect(existsSync(join(laptop.folder, 'tu.yaml'))).toBe(false);
});
