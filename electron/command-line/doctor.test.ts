import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { emptyArticle } from '../../shared/article/index.ts';
import { openPhotoFolder } from '../photos/index.ts';
import { openStore } from '../store/index.ts';
import { runCommandLine } from './run.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-doctor-test-'));
  const store = openStore({ folder });
  const photos = openPhotoFolder(folder);
  const name = 'cho-dam-sen.jpg';
  const { photo, bytes } = await photos.add(
    name,
    readFileSync(join(import.meta.dirname, '../../resources/sample', name)),
  );
  store.photos.add({ asset: photo.asset, fileName: name, mediaType: photo.mediaType, bytes, details: {} });
  store.drafts.create(emptyArticle('a', 'k'));
  store.close();
  await photos.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function examined(...more: string[]): Promise<{ status: number; lines: Record<string, string> }> {
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const status = await runCommandLine(['doctor', '--data', folder, '--format', 'json', ...more]);
    const all = written
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { what: string; state: string });
    return { status, lines: Object.fromEntries(all.map(({ what, state }) => [what, state])) };
  } finally {
    out.mockRestore();
  }
}

test('a sound folder is fine, but for backups that are not there yet', async () => {
  const { status, lines } = await examined();
  expect(status).toBe(0);
  expect(lines).toMatchObject({ 'language model': 'fine', stories: 'fine', photos: 'fine', backups: 'care' });
  expect(readdirSync(folder)).not.toContain(`.doctor-${process.pid}`);
});

test('an original that is gone, a damaged store, a newer one', async () => {
  rmSync(join(folder, 'photos'), { recursive: true });
  expect(await examined()).toMatchObject({ status: 2, lines: { photos: 'wrong' } });
  const path = join(folder, 'morat.sqlite');
  const db = new Database(path);
  db.pragma('user_version = 100000');
  db.close();
  expect(await examined()).toMatchObject({ status: 2, lines: { stories: 'wrong' } });
  writeFileSync(path, 'không phải SQLite');
  expect(await examined()).toMatchObject({ status: 2, lines: { stories: 'wrong' } });
});

test('targets are asked only when that is wanted: one answers, one does not', async () => {
  const server = createServer((_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const store = openStore({ folder });
  const files = { kind: 'folder', format: 'package' } as const;
  store.targets.put({ id: '1', name: 'Ổ chung', config: { ...files, path: folder } });
  store.targets.put({ id: '2', name: 'Ổ đã rút', config: { ...files, path: join(folder, 'gone') } });
  const ghost = { kind: 'ghost', sapoInBody: false, address: `http://127.0.0.1:${port}` } as const;
  store.targets.put({ id: '3', name: 'Trang', config: ghost });
  store.close();
  expect((await examined()).lines).not.toHaveProperty('target Ổ chung');
  const { status, lines } = await examined('--connections', 'yes');
  expect(lines).toMatchObject({ 'target Ổ chung': 'fine', 'target Ổ đã rút': 'wrong', 'target Trang': 'fine' });
  expect(status).toBe(2);
});
