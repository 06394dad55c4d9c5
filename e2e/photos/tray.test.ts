import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { shot } from '../harness/shot.ts';
import { enter, panel, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles } from '../story/pictures.ts';
import { heic } from '../../electron/photos/test-pictures.ts';
import { cameraFiles } from './pictures.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});

const files = [
  {
    name: 'IMG_0412.JPG',
    tags: {
      'EXIF:Make': 'Canon',
      'EXIF:Artist': 'Lê Duy',
      'EXIF:DateTimeOriginal': '2026:03:12 05:40:10',
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Caption-Abstract': 'Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót, sáng 12/3',
      'IPTC:City': 'Lộc Hà',
    },
  },
  { name: 'DSC_0007.JPG', tags: { 'EXIF:Make': 'NIKON', 'EXIF:ImageDescription': 'SONY DSC' } },
  {
    name: 'lightroom.jpg',
    tags: { 'XMP-dc:Description': 'Thuyền về bến lúc rạng đông, 12/3', 'XMP-photoshop:Credit': 'Trần Bình' },
  },
];

const settled = { timeout: 30_000 };

test('many photos get one credit; those that lack words are shown alone; one is cropped by keys', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Cửa Sót vào vụ cá Nam.');
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await dropFiles(page, '[role=tabpanel] > div', await cameraFiles(files));
  const cards = panel(page).getByRole('listitem');
  await expect.poll(() => cards.count(), settled).toBe(3);
  // the same files again stay as they are
  await dropFiles(page, '[role=tabpanel] > div', (await cameraFiles(files)).slice(0, 1));
  await page.getByText('1 ảnh đã có trong bài, không thêm lần nữa.').waitFor();

  await panel(page).getByRole('radio', { name: 'Thiếu lời 1' }).click();
  await expect.poll(() => cards.count(), settled).toBe(1);
  await panel(page).getByRole('checkbox', { name: 'Chọn hết' }).check();
  await panel(page).getByRole('button', { name: 'Ghi chung cho 1 ảnh…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Nguồn ảnh' }).fill('Báo Sông Lam');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }).click();
  await panel(page).getByRole('radio', { name: 'Tất cả 3' }).click();
  await expect
    .poll(() => cards.allInnerTexts(), settled)
    .toEqual(expect.arrayContaining([expect.stringContaining('Ảnh: Báo Sông Lam')]));

  await panel(page)
    .getByRole('button', { name: /Việc với ảnh này: Thuyền về bến/ })
    .click();
  await page.getByRole('menuitem', { name: 'Cắt, xoay…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '1:1' }).click();
  const frame = dialog.getByRole('button', { name: /^Khung ảnh, 1\.000 × 1\.000/ });
  await frame.focus();
  await page.keyboard.press('-');
  await dialog.getByRole('button', { name: /^Khung ảnh, 952 × 952/ }).waitFor();
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
  await waitUntilSaved(page);
  await page.reload();
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  const shown = panel(page).getByRole('img', { name: /Thuyền về bến/ });
  await expect.poll(() => shown.evaluate((image) => image.style.transform), settled).toContain('rotate');
  expect(app.faults).toEqual([]);
});

test('while a caption is written in the tray, names of the story are offered and mistakes can be mended', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Bà Trần Thị Lụa gỡ lưới ở Cửa Sót.');
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await dropFiles(page, '[role=tabpanel] > div', await cameraFiles(files.slice(1, 2)));
  const card = panel(page).getByRole('listitem').first();
  await card.getByRole('button', { name: 'Chi tiết ảnh' }).click();
  const caption = card.getByRole('textbox', { name: 'Chú thích', exact: true });
  await caption.click();
  await page.keyboard.type('Nghành cá: bà Tr');
  const offered = page.getByRole('listbox', { name: 'Gợi ý tên' });
  await offered.getByRole('option', { name: 'Trần Thị Lụa' }).waitFor();
  await shot(app.page, 'tray-names');
  await page.keyboard.press('Tab');
  await expect.poll(() => caption.inputValue()).toBe('Nghành cá: bà Trần Thị Lụa');
  expect(await offered.count()).toBe(0);
  await page.keyboard.type(' ở bến, 12/3');
  await card.getByRole('button', { name: 'Sửa thành “Ngành”' }).waitFor(settled);
  await shot(app.page, 'tray-findings');
  await card.getByRole('button', { name: 'Sửa thành “Ngành”' }).click();
  await expect.poll(() => caption.inputValue(), settled).toBe('Ngành cá: bà Trần Thị Lụa ở bến, 12/3');
  await expect.poll(() => card.getByRole('button', { name: /^Sửa thành/ }).count(), settled).toBe(0);
  // Esc closes for this word, and leaves the form alone
  const credit = card.getByRole('textbox', { name: 'Nguồn ảnh', exact: true });
  await credit.click();
  await page.keyboard.type('Tr');
  await offered.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => offered.count()).toBe(0);
  await page.keyboard.type('ần Bình');
  expect(await credit.inputValue()).toBe('Trần Bình');
  expect(app.faults).toEqual([]);
});

test('photos are put in order by dragging them in the tray', async () => {
  const { page } = app;
  await writeStory(page);
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await dropFiles(page, '[role=tabpanel] > div', await cameraFiles(files));
  const cards = panel(page).getByRole('listitem');
  await expect.poll(() => cards.count(), settled).toBe(3);
  const order = async () =>
    (await cards.allInnerTexts()).map((text) => (/Thuyền|Bà Trần/.exec(text) ?? ['không chú thích'])[0]);
  const [first = '', ...rest] = await order();
  const to = await cards.nth(2).boundingBox();
  await cards.nth(0).dragTo(cards.nth(2), {
    sourcePosition: { x: 120, y: 6 },
    targetPosition: { x: 120, y: (to?.height ?? 0) - 4 },
  });
  await expect.poll(order).toEqual([...rest, first]);
  expect(app.faults).toEqual([]);
});

test('a picture that stands in an earlier story is pointed out, with that story', async () => {
  const { page } = app;
  const [photo] = await cameraFiles(files.slice(0, 1));
  for (const story of [1, 2]) {
    if (story === 1) await writeStory(page);
    else await page.getByRole('button', { name: 'Bài mới' }).first().click();
    await expect.poll(() => page.getByText(/Bài chưa có tít/).count(), settled).toBe(story);
    await page.getByRole('tab', { name: 'Ảnh' }).click();
    await dropFiles(page, '[role=tabpanel] > div', photo ? [photo] : []);
    await expect.poll(() => panel(page).getByRole('listitem').count(), settled).toBe(1);
    await waitUntilSaved(page);
  }
  await panel(page)
    .getByText(/^Ảnh này đang có ở “/)
    .waitFor();
});

test('a phone’s HEIC goes in and is shown', async () => {
  const { page } = app;
  await writeStory(page);
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await dropFiles(page, '[role=tabpanel] > div', [{ name: 'IMG_0412.HEIC', type: 'image/heic', bytes: heic() }]);
  await panel(page).getByText('96 × 64').waitFor();
  const shown = panel(page).getByRole('listitem').getByRole('img');
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth), settled).toBe(96);
});
