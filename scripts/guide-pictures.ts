// npm run guide:pictures: takes the pictures of docs/huong-dan from the app itself, with its sample story.
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openApp } from '../e2e/harness/app.ts';
import { cards, field, openSample, panel } from '../e2e/story/page.ts';
import { buildIfStale, root } from './sources.ts';

const folder = join(root, 'docs', 'huong-dan', 'images');
/** A hand's pause: dialogs have faded in, the caret is known. */
const pause = 400;

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(pause);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await sharp(await page.screenshot())
    .webp({ quality: 82, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
  process.stderr.write(`${name}.webp\n`);
}

/** Marks the first such word of a field with a double click and types another. */
async function replaceWord(page: Page, name: string, word: string, other: string): Promise<void> {
  const at = await field(page, name).evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const offset = node.textContent?.indexOf(text) ?? -1;
      if (offset < 0) continue;
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`no “${text}” in the ${element.tagName}`);
  }, word);
  await page.mouse.dblclick(at.x, at.y);
  await page.waitForTimeout(pause);
  await page.keyboard.type(other);
}

async function closeNotices(page: Page): Promise<void> {
  for (const close of await page.getByLabel('Thông báo').getByRole('button', { name: 'Đóng' }).all())
    await close.click();
}

const showPanel = (page: Page, name: RegExp) => panel(page).getByRole('tab', { name }).click();

await buildIfStale();
await mkdir(folder, { recursive: true });
// its name can be seen in a picture
const dataFolder = join(tmpdir(), 'Morat');
await rm(dataFolder, { recursive: true, force: true });
const app = await openApp({ colorScheme: 'light', dataFolder });
try {
  const { page } = app;
  await page
    .getByRole('button', { name: /Mở bài mẫu/ })
    .first()
    .waitFor();
  await page.getByLabel('Tên hoặc bút danh').fill('Lê Minh Khuê');
  await take(page, 'bat-dau');

  await openSample(page);
  await cards(page).first().waitFor();
  await page.keyboard.press('Control+Shift+P');
  await take(page, 'viet');
  await page.keyboard.press('Control+Shift+P');

  await page.keyboard.press('F7');
  await page.waitForTimeout(pause);
  await page.keyboard.press('Control+.');
  await take(page, 'mo-rat');
  await page.keyboard.press('Escape');

  await showPanel(page, /^Ảnh/);
  await take(page, 'anh');

  await page.keyboard.press('Control+Shift+E');
  await replaceWord(page, 'headline', 'vắng', 'thưa');
  await replaceWord(page, 'sapo', 'mươi', 'chục');
  await closeNotices(page);
  await showPanel(page, /^Góp ý/);
  await panel(page)
    .getByRole('radio', { name: /^Đề xuất/ })
    .click();
  await take(page, 'duyet');

  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Xong chưa?' }).waitFor();
  await take(page, 'xuat-ban');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Phong cách' }).click();
  await take(page, 'van-phong');
} finally {
  await app.close();
  await rm(dataFolder, { recursive: true, force: true });
}
