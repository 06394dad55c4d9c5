import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { cards, enter, field, writeStory } from './page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});
const body = async () => (await field(app.page, 'body').innerText()).replaceAll('\u00a0', ' ').trim();

test('text typed without marks gets them with one key, and loses them with one undo', async () => {
  const { page } = app;
  const typed = 'Chieu 7/1, UBND thanh pho hop bao ve tinh hinh kinh te - xa hoi; gui ve bandoc@bao.vn.';
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type(typed);
  await page.keyboard.press('Control+Shift+M');
  const meant = 'Chiều 7/1, UBND thành phố họp báo về tình hình kinh tế - xã hội; gửi về bandoc@bao.vn.';
  await expect.poll(body, { timeout: 15_000 }).toBe(meant);
  await page.keyboard.press('Control+z');
  await expect.poll(body).toBe(typed);
  expect(app.faults).toEqual([]);
});

test('valid words in the wrong place are found once the language model is there', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Kinh tế của tỉnh những năm gầy đây phát triển, Ban Dận vận Thành ủy cho biết. ');
  const found = async () => (await cards(page).allInnerTexts()).join('\n');
  await expect.poll(found, { timeout: 15_000 }).toContain('gầy');
  expect(await found()).toContain('Dận');
  expect(app.faults).toEqual([]);
});
