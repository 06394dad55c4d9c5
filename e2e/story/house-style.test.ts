import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { cards, enter, field, writeStory } from './page.ts';

let app: App;
let pack: string;
beforeEach(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'morat-e2e-style-'));
  pack = join(dataFolder, 'style', 'toa-soan');
  await mkdir(pack, { recursive: true });
  await writeFile(join(pack, 'tu-ngu.yaml'), 'terms: |\n  khủng → lớn | từ lóng\n');
  app = await openApp({ dataFolder });
});
afterEach(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const body = async () => (await field(app.page, 'body').innerText()).replaceAll('\u00a0', ' ').trim();

test('the newsroom’s own words are found as one writes, a changed file holds at once, and one command brings the story to the style', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Dự án khủng bậc nhất. Bà con rất hồ hởi với vụ mùa.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Xã họp.');
  await cards(page).getByText('khủng', { exact: true }).first().waitFor();
  await writeFile(join(pack, 'tu-ngu.yaml'), 'terms: |\n  khủng → lớn | từ lóng\n  hồ hởi → vui mừng\n');
  await cards(page).getByText('hồ hởi', { exact: true }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('văn phong tòa soạn');
  await page.getByRole('option', { name: /Đưa cả bài về văn phong/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Đã sửa 2 chỗ: khủng → lớn; hồ hởi → vui mừng.').waitFor();
  expect(await body()).toContain('Dự án lớn bậc nhất. Bà con rất vui mừng với vụ mùa.');
  await page.getByLabel('Thông báo').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(body).toContain('Dự án khủng bậc nhất. Bà con rất hồ hởi với vụ mùa.');
});
