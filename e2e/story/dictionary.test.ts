import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { highlighted } from '../harness/highlighted.ts';
import { cards, dialogFaults, enter, notice, panel, waitUntilSaved, writeStory } from './page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const wait = { timeout: 20_000 };
const text = 'Chợ phiên bản Pá Hôôc bán khôg vụn, món ăn lạ tòan vùng.';
/** The words that are underlined as spelling, in order. */
const underlined = async (page: Page) =>
  (await Promise.all(['spelling', 'hint'].map((kind) => highlighted(page, `finding-${kind}`)))).flat();
const settings = async (page: Page) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Chính tả' }).click();
};
const entries = (page: Page) => page.getByRole('listbox', { name: 'Từ điển tòa soạn' }).getByRole('option');

async function write(): Promise<void> {
  await writeStory(app.page);
  await enter(app.page, 'body');
  await app.page.keyboard.type(`${text} `);
  await expect.poll(() => underlined(app.page), wait).toEqual(expect.arrayContaining(['Hôôc', 'khôg', 'tòan']));
}

test('a word added from its card is marked no more, after a reload neither, stands in the settings and goes out', async () => {
  const { page } = app;
  await write();
  await panel(page).getByRole('button', { name: /Hôôc/ }).first().click();
  await cards(page).getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByRole('menuitem', { name: /Thêm “Pá Hôôc” vào từ điển tòa soạn/ }).click();
  await expect.poll(() => underlined(page), wait).not.toContain('Hôôc');
  expect(await underlined(page)).toContain('khôg');
  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(() => underlined(page), wait).toContain('khôg');
  expect(await underlined(page)).not.toContain('Hôôc');

  await settings(page);
  await expect.poll(() => entries(page).allInnerTexts()).toEqual([expect.stringContaining('Pá Hôôc')]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất ra tệp' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('tu-dien-toa-soan.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe('# Từ điển tòa soạn\nPá Hôôc\n');
});

test('a key adds the word at the caret, and the notice takes it back', async () => {
  const { page } = app;
  await write();
  await panel(page)
    .getByRole('button', { name: /→.không/ })
    .first()
    .click();
  await page.keyboard.press('Control+Shift+Y');
  await expect.poll(() => underlined(page), wait).not.toContain('khôg');
  await page.getByLabel('Thông báo').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => underlined(page), wait).toContain('khôg');
});

test('in the settings a list is read from a file, searched, added to and removed from, and the open story follows', async () => {
  const { page } = app;
  await write();
  await settings(page);
  const file = join(app.host.dataFolder, 'words.txt');
  await writeFile(
    file,
    `# của tòa soạn\nkhôg vụn\n${Array.from({ length: 40 }, (_, at) => `Nà Pá ${at}`).join('\n')}\n!!!\n`,
  );
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Nhập từ tệp…' }).click(),
  ]);
  await chooser.setFiles(file);
  await notice(page, /^Đã thêm 41 mục/).waitFor();
  await notice(page, /1 dòng không phải từ hay tên.*dòng 43/).waitFor();
  await expect.poll(() => underlined(page), wait).not.toContain('khôg');

  const find = page.getByLabel('Tìm hoặc thêm từ, tên');
  await find.fill('khog');
  await expect.poll(() => entries(page).count()).toBe(1);
  await entries(page).first().click();
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect.poll(() => underlined(page), wait).toContain('khôg');
  await find.fill('tòan');
  await find.press('Enter');
  await expect.poll(() => underlined(page), wait).not.toContain('tòan');
  await find.fill('123');
  await find.press('Enter');
  await page.getByText('Một mục phải có chữ cái').waitFor();
  await find.fill('');
  expect(await dialogFaults(page)).toEqual([]);
});

test('strictness: only what is sure stays marked', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Đoàn công tác của tỉnh đã đến thăm và tặng quá cho các hộ nghèo. Chợ đông tòan người. ');
  await expect.poll(() => underlined(page), wait).toContain('tòan');
  await settings(page);
  await page.getByRole('radio', { name: 'Chỉ lỗi chắc chắn' }).click();
  await page.getByText('Chỉ gạch chỗ chắc là sai').waitFor();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('finding-hint')?.size ?? 0), wait).toBe(0);
  expect(await underlined(page)).toContain('tòan');
});
