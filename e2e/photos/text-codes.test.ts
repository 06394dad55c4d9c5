import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { enter, field, panel, writeStory } from '../story/page.ts';
import { dropFiles } from '../story/pictures.ts';
import { cameraFiles } from './pictures.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});

test('the newsroom’s short forms work in the story and in a caption, with the photo’s own day and place', async () => {
  const { page } = app;
  await writeStory(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Tòa soạn' }).click();
  await page.getByRole('textbox', { name: 'Mã gõ tắt' }).fill('nvt2, Chủ tịch xã Nguyễn Văn Tùng\ncs\tbến cá Cửa Sót');
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click();
  await enter(page, 'body');
  await page.keyboard.type('=nvt2= có mặt ở =cs=.');
  await expect
    .poll(() => field(page, 'body').innerText(), { timeout: 20_000 })
    .toContain('Chủ tịch xã Nguyễn Văn Tùng có mặt ở bến cá Cửa Sót.');
  const tags = {
    'IPTC:CodedCharacterSet': 'UTF8',
    'IPTC:City': 'Lộc Hà',
    'EXIF:DateTimeOriginal': '2026:03:02 05:40:10',
  };
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await dropFiles(page, '[role=tabpanel] > div', await cameraFiles([{ name: 'a.jpg', tags }]));
  await panel(page).getByRole('button', { name: 'Chi tiết ảnh' }).click();
  const caption = panel(page).getByRole('textbox', { name: 'Chú thích', exact: true });
  await caption.fill('=nvt2= ở {nơi}, ngày {ngày} - Ảnh: LÊ DUY');
  await caption.blur();
  const card = panel(page).getByRole('listitem');
  await expect
    .poll(() => card.innerText(), { timeout: 20_000 })
    .toContain('Chủ tịch xã Nguyễn Văn Tùng ở Lộc Hà, ngày 2/3/2026');
  expect(await card.innerText()).toContain('Ảnh: LÊ DUY');
});
