import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { openSample } from './page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await openSample(app.page);
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

test('the story is saved as a Word file with its pictures and captions, then as a page, from the palette', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('word');
  await page.getByRole('option', { name: /Lưu thành Word/ }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Lưu ra tệp' });
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('dialog', { name: 'Đã lưu ra tệp' }).waitFor();
  const exports = join(app.host.dataFolder, 'exports');
  const [name = ''] = await readdir(exports);
  expect(name).toMatch(/^cho-phien-dam-sen.*\.docx$/);
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(join(exports, name)) });
  expect(value).toContain('Chợ phiên đầm Sen sáng đèn trở lại sau hai năm vắng khách');
  expect(value.match(/<img /g)).toHaveLength(2);
  expect(value).toContain('Ảnh: Lê Minh Khuê');

  await page.getByRole('button', { name: 'Lưu dạng khác' }).click();
  await dialog.getByRole('button', { name: /Dạng tệp/ }).click();
  await page.getByRole('option', { name: 'Trang web (.html)' }).click();
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('dialog', { name: 'Đã lưu ra tệp' }).waitFor();
  const html = (await readdir(exports)).find((one) => one.endsWith('.html')) ?? '';
  expect((await readFile(join(exports, html), 'utf8')).match(/<img src="data:image\/jpeg;base64,/g)).toHaveLength(2);
  // a copy for somebody is no publication
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Nháp/ }).first().waitFor();
});
