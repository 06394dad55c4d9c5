import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { dialogFaults, notice } from '../story/page.ts';

let desk: App;
let laptop: App;
beforeAll(async () => {
  [desk, laptop] = [await openApp(), await openApp()];
});
afterAll(async () => {
  await desk.close();
  await laptop.close();
});

async function openNewsroom(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở bài mẫu' }).first().waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Tòa soạn' }).click();
}

async function offer(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Nhập từ tệp…' }).click(),
  ]);
  await chooser.setFiles(path);
}

test('a newsroom’s set-up goes out as a file and into another machine after a look', async () => {
  await openNewsroom(desk.page);
  await desk.page.getByLabel('Tên tòa soạn').fill('Báo Bản');
  await desk.page.getByLabel('Mã gõ tắt').fill('nvt, Nguyễn Văn Tùng');
  await desk.page.getByLabel('Tên tòa soạn').click();
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: 'Lưu ra tệp' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('toa-soan.morat.json');
  const path = await download.path();
  expect(await readFile(path, 'utf8')).toContain('"nvt"');

  const { page } = laptop;
  await openNewsroom(page);
  const broken = join(laptop.host.dataFolder, 'broken.json');
  await writeFile(broken, '{"morat":');
  await offer(page, broken);
  await notice(page, /không phải bộ cài đặt tòa soạn/).waitFor();

  await offer(page, path);
  const dialog = page.getByRole('dialog', { name: 'Nhập bộ cài đặt của Báo Bản?' });
  await dialog.getByText('1 mã gõ tắt, thay cho mã đang có').waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Nhập', exact: true }).click();
  await notice(page, /Máy này đã theo bộ cài đặt/).waitFor();
  await expect.poll(() => page.getByLabel('Tên tòa soạn').inputValue()).toBe('Báo Bản');
  expect(await page.getByLabel('Mã gõ tắt').inputValue()).toContain('nvt');
});
