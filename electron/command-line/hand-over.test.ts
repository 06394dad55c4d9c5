import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Article } from '../../shared/article/index.ts';

const entry = new URL('../command-line.ts', import.meta.url).pathname;
let folder: string;
// every call is a process of its own
vi.setConfig({ testTimeout: 120_000 });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-hand-over-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function morat(args: readonly string[], password = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, MORAT_PASSWORD: password },
  });
  return { status, out: stdout, err: stderr };
}
const read = (name: string) => readFileSync(join(folder, name));

test('a story with a photo is packed, told, and comes out of the file as it went in', async () => {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#3a6' } })
    .jpeg()
    .toBuffer();
  const page = `<h1>Chợ na vào vụ sớm</h1><p>Từ bốn giờ sáng, chợ đã chật xe.</p>
    <img src="data:image/jpeg;base64,${picture.toString('base64')}">`;
  writeFileSync(join(folder, 'cho-na.html'), page);
  expect(morat(['import', 'cho-na.html', '--out', 'in']).status).toBe(0);
  const made = morat(['hand-over', 'in/cho-na.json', '--out', 'cho-na.morat', '--by', 'Minh Phương']);
  expect(made).toMatchObject({ status: 0, err: '' });
  morat(['hand-over', 'in/cho-na.json', '--out', 'again.morat', '--by', 'Minh Phương']);

  const told = morat(['hand-over', 'cho-na.morat', 'again.morat']);
  expect(told).toMatchObject({ status: 0, err: '' });
  const [first] = told.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  const what = { headline: 'Chợ na vào vụ sớm', by: 'Minh Phương', revisions: 1, photos: 1, questions: 0, record: [] };
  expect(first).toMatchObject({ file: 'cho-na.morat', suggestions: 0, comments: 0, ...what });
  // the same story is the same revision, whenever it is packed
  expect(read('again.morat').equals(read('cho-na.morat'))).toBe(true);

  expect(morat(['import', 'cho-na.morat', '--out', 'out']).status).toBe(0);
  const [before, after] = ['in', 'out'].map((where) => JSON.parse(String(read(`${where}/cho-na.json`))) as Article);
  expect(after).toEqual(before);
  expect(readdirSync(join(folder, 'out/photos')).toSorted()).toEqual(readdirSync(join(folder, 'in/photos')).toSorted());
  expect(morat(['convert', 'cho-na.morat', '--to', 'text']).out).toContain('Từ bốn giờ sáng, chợ đã chật xe.');
});

test('a file with a password opens with it alone; a damaged one is named, and the next one is told', () => {
  expect(morat(['hand-over', 'in/cho-na.json', '--out', 'khoa.morat'], 'Lạch Tray').status).toBe(0);
  expect(read('khoa.morat').subarray(0, 18).toString()).toBe('age-encryption.org');
  expect(morat(['hand-over', 'khoa.morat'])).toMatchObject({ status: 2, out: '' });
  expect(morat(['hand-over', 'khoa.morat'], 'Lạch Tray')).toMatchObject({ status: 0, err: '' });
  writeFileSync(join(folder, 'cut.morat'), read('cho-na.morat').subarray(0, 300));
  const { status, out, err } = morat(['hand-over', 'cut.morat', 'cho-na.morat']);
  expect(status).toBe(2);
  expect(err).toMatch(/^morat: cut\.morat: this hand-over file is damaged/);
  expect(out.trim().split('\n')).toHaveLength(1);
});
