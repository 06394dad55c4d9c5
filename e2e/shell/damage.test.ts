import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../electron/store/index.ts';
import { emptyArticle } from '../../shared/article/index.ts';
import { type App, openApp } from '../harness/app.ts';

let folder: string;
let app: App | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-damage-'));
  const store = openStore({ folder });
  store.drafts.create({ ...emptyArticle('a', 'b0'), headline: 'Bến phà Rừng mở lại' });
  await store.backUp();
  store.close();
});
afterEach(async () => {
  await app?.close();
  app = null;
  await rm(folder, { recursive: true, force: true });
});

test('a damaged store is told, the copy is there, and the damaged file is kept', async () => {
  await writeFile(join(folder, 'morat.sqlite'), Buffer.alloc(40_960, 0xee));
  app = await openApp({ dataFolder: folder });
  const notice = app.page.getByRole('alert');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('Tệp lưu bài bị hỏng. Đã lấy lại bản sao ngày');
  expect(await notice.innerText()).toContain(join(folder, 'damaged'));
  await app.page.getByText('Bến phà Rừng mở lại').first().waitFor();
  expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
});

test('the store of a newer Morat is not touched, and the window says what to do', async () => {
  const db = new Database(join(folder, 'morat.sqlite'));
  db.pragma('user_version = 9990');
  db.close();
  app = await openApp({ dataFolder: folder });
  await app.page.getByText('mới hơn').first().waitFor();
  await app.close();
  app = null;
  const after = new Database(join(folder, 'morat.sqlite'), { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(9990);
  after.close();
});
