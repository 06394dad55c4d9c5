import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

async function examined(): Promise<{ status: number; lines: Record<string, string> }> {
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const status = await runCommandLine(['doctor', '--data', folder, '--format', 'json']);
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
