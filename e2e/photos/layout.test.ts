import AxeBuilder from '@axe-core/playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles } from '../story/pictures.ts';
import { cameraFiles } from './pictures.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});

const files = ['Gỡ lưới ở bến cá Cửa Sót', 'Thuyền về bến lúc rạng đông', 'Chợ cá họp trên bãi'].map((caption, at) => ({
  name: `anh-${at + 1}.jpg`,
  tags: { 'XMP-dc:Description': caption, 'XMP-photoshop:Credit': 'Trần Bình' },
}));
const settled = { timeout: 30_000 };
/** A hand's pause: the editor learns of a moved caret a moment later. */
const pause = () => app.page.waitForTimeout(150);
const captions = () => editor(app.page).locator('[data-field=caption]').allInnerTexts();
const gallery = () => editor(app.page).locator('[data-gallery]');
const tools = () => app.page.getByRole('toolbar', { name: 'Cách bày ảnh (Alt+F10)' });

async function threePhotos(): Promise<void> {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Cửa Sót vào vụ cá Nam.');
  await dropFiles(page, '[contenteditable=true]', await cameraFiles(files));
  await expect.poll(captions, settled).toEqual(files.map(({ tags }) => tags['XMP-dc:Description']));
}

async function inCaption(at: number): Promise<void> {
  await editor(app.page).locator('[data-field=caption] > *').nth(at).click();
  await app.page.keyboard.press('End');
  await pause();
}

test('photos become a pair, a gallery and a photo story by keys, are typed in, moved, taken apart and kept', async () => {
  const { page } = app;
  await threePhotos();
  await inCaption(0);
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => editor(page).locator('figure[data-width=wide]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await pause();
  await tools().getByRole('button', { name: 'Ghép với ảnh dưới' }).click();
  await expect.poll(() => gallery().getAttribute('data-gallery')).toBe('pair');
  await tools().getByRole('button', { name: 'Ghép với ảnh dưới' }).click();
  await expect.poll(() => gallery().getAttribute('data-gallery')).toBe('grid');

  await inCaption(0);
  await page.keyboard.type(', sáng 12/3');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  const moved = ['Thuyền về bến lúc rạng đông', 'Gỡ lưới ở bến cá Cửa Sót, sáng 12/3', 'Chợ cá họp trên bãi'];
  await expect.poll(captions).toEqual(moved);
  await tools().getByRole('button', { name: 'Phóng sự ảnh' }).click();
  await expect.poll(() => gallery().getAttribute('data-gallery')).toBe('story');
  const { violations } = await new AxeBuilder({ page }).include('[data-sheet]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);

  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(captions, settled).toEqual(moved);
  expect(await gallery().getAttribute('data-gallery')).toBe('story');
  expect(await gallery().getAttribute('data-width')).toBe('wide');

  await inCaption(1);
  await tools().getByRole('button', { name: 'Tách rời' }).click();
  await expect.poll(() => gallery().count()).toBe(0);
  await expect.poll(captions).toEqual(moved);
  await pause();
  await page.keyboard.press('Control+z');
  await expect.poll(() => gallery().count()).toBe(1);
  expect(app.faults).toEqual([]);
});

test('the photos above become a gallery from the / menu; Alt+↑ and the grip move it whole', async () => {
  const { page } = app;
  await threePhotos();
  await page.keyboard.press('Control+End');
  await pause();
  await inCaption(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await pause();
  await page.keyboard.type('/chum');
  await page.getByRole('option', { name: 'Chùm ảnh từ các ảnh ngay trên' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => gallery().getAttribute('data-gallery')).toBe('grid');
  await page.keyboard.type('Hết mùa cá Nam.');
  const kinds = () =>
    page
      .locator('[data-field=body] > *')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.slice(0, 7)));
  await inCaption(0);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await kinds()).at(-2)).toBe('Cửa Sót');

  await gallery().hover({ position: { x: 200, y: 60 } });
  const grip = page.locator('[title^="Kéo để dời khối"]');
  const from = await grip.boundingBox();
  const to = await editor(page).getByText('Hết mùa cá Nam.').boundingBox();
  if (!from || !to) throw new Error('the grip and the last paragraph are on the page');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + to.height - 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await kinds()).slice(0, 2)).toEqual(['Cửa Sót', 'Hết mùa']);
  expect(app.faults).toEqual([]);
});
