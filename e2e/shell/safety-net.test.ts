import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '../../shared/article/index.ts';
import { type App, openApp, startHost } from '../harness/app.ts';
import { editor, enter, field, notice, tamper, waitUntilSaved, writeStory } from '../story/page.ts';

let root: string;
let folder: string;
let app: App;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'morat-net-'));
  folder = join(root, 'data');
  app = await openApp({ dataFolder: folder });
});
afterEach(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

/** Writes at the end of the headline and waits for the disk. */
async function write(words: string): Promise<void> {
  const { page } = app;
  await enter(page, 'headline');
  await page.waitForTimeout(150);
  await page.keyboard.press('End');
  await page.waitForTimeout(150);
  await page.keyboard.type(words);
  await waitUntilSaved(page);
}

test('a story that is open in one tab is not open in another; taken there, nothing typed here is lost', async () => {
  const { page } = app;
  await writeStory(page);
  await write('Viết ở cửa sổ thứ nhất');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText('Bài này đang mở ở cửa sổ khác').waitFor();
  await page.bringToFront();
  await enter(page, 'headline');
  await page.waitForTimeout(150);
  await page.keyboard.press('End');
  await page.waitForTimeout(150);
  await page.keyboard.type(', thêm chữ cuối');
  await other.getByRole('button', { name: 'Mở ở đây' }).click();
  await editor(other).waitFor();
  expect(await field(other, 'headline').innerText()).toContain('Viết ở cửa sổ thứ nhất, thêm chữ cuối');
  await page.getByText('Bài này đang mở ở cửa sổ khác').waitFor();
  // and it comes back by itself when the other is closed
  await other.close();
  await editor(page).waitFor();
  expect(await field(page, 'headline').innerText()).toContain('thêm chữ cuối');
});

test('a story that the disk does not take goes into a file, which Morat takes in again', async () => {
  const { page } = app;
  const wire = await tamper(page);
  await page.reload();
  await writeStory(page);
  wire.failWith = 'disk-full';
  await enter(page, 'headline');
  await page.keyboard.insertText('Đĩa đầy giữa phiên họp');
  await page.locator('[data-saved="failed"]').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu ra tệp khác…' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('dia-day-giua-phien-hop.json');
  const path = join(root, 'saved.json');
  await download.saveAs(path);
  expect((JSON.parse(await readFile(path, 'utf8')) as Article).headline).toBe('Đĩa đầy giữa phiên họp');
});

test('a data folder that is deleted while somebody types comes back, and saving goes on by itself', async () => {
  const { page } = app;
  await writeStory(page);
  await write('Trước khi thư mục biến mất');
  await rm(folder, { recursive: true, force: true });
  await enter(page, 'headline');
  await page.waitForTimeout(150);
  await page.keyboard.press('End');
  await page.waitForTimeout(150);
  await page.keyboard.type(' và sau đó');
  await page.waitForTimeout(300);
  await page.locator('[data-saved="saved"]').waitFor({ timeout: 30_000 });
  expect((await stat(join(folder, 'morat.sqlite'))).size).toBeGreaterThan(0);
  await page.reload();
  await editor(page).waitFor();
  expect(await field(page, 'headline').innerText()).toContain('Trước khi thư mục biến mất và sau đó');
});

test('a second Morat on the folder is told so', async () => {
  await expect(startHost(folder)).rejects.toThrow('ended with 2');
});

test('backups are made, looked into and restored in the settings, into a second folder too', async () => {
  const { page } = app;
  const second = join(root, 'usb');
  await mkdir(second);
  await writeStory(page);
  await write('Bến phà Rừng mở lại');
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog').first();
  await dialog.getByRole('tab', { name: 'Sao lưu' }).click();
  await dialog.getByLabel('Thư mục thứ hai').fill(second);
  await dialog.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await dialog.getByText('đã mở thử được').waitFor();
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(2);
  await page.screenshot({ path: process.env['MORAT_SHOT'] ?? join(root, 'backups.png') });
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await write(', rồi bị viết thêm');
  await page.keyboard.press('Control+,');
  await dialog.getByRole('tab', { name: 'Sao lưu' }).click();
  await dialog.getByRole('button', { name: 'Xem bài' }).first().click();
  await page.getByRole('button', { name: 'Lấy lại bài Bến phà Rừng mở lại' }).click();
  await notice(page, /Đã lấy lại 1 bài/).waitFor();
  await page.getByRole('button', { name: 'Xong' }).last().click();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect.poll(() => field(page, 'headline').innerText()).not.toContain('viết thêm');
  expect(await field(page, 'headline').innerText()).toContain('Bến phà Rừng mở lại');
});
