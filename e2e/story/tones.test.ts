import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { enter, field, writeStory } from './page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const textOf = async (name: string) => (await field(app.page, name).innerText()).replaceAll('\u00a0', ' ').trim();
async function run(): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('đổi cách bỏ dấu');
  await page.getByRole('option', { name: /Đổi cách bỏ dấu cả bài/ }).waitFor();
  await page.keyboard.press('Enter');
}

test('the whole story takes the house’s tone placement in one step, and says how many words', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Khánh Hoà khoẻ');
  await enter(page, 'body');
  await page.keyboard.type('Uỷ ban hoà giải, thủy thủ.');
  await run();
  await page.getByText('Đã đổi 4 chữ sang kiểu cũ (hòa, thủy).').waitFor();
  expect([await textOf('headline'), await textOf('body')]).toEqual(['Khánh Hòa khỏe', 'Ủy ban hòa giải, thủy thủ.']);
  await page.getByLabel('Thông báo').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(async () => [await textOf('headline'), await textOf('body')])
    .toEqual(['Khánh Hoà khoẻ', 'Uỷ ban hoà giải, thủy thủ.']);
  await run();
  await page.getByText(/^Đã đổi 4 chữ/).waitFor();
  await run();
  await page.getByText('Cả bài đã bỏ dấu kiểu cũ').waitFor();
});
