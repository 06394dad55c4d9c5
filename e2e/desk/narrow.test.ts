import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { panel } from '../story/page.ts';

// A screen of 1366 × 768 at 200 %: half as many pixels for the page.

let app: App;
beforeAll(async () => {
  app = await openApp({ viewport: { width: 683, height: 384 }, reducedMotion: 'reduce' });
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const paperWidth = async () => (await app.page.locator('[data-sheet]').boundingBox())?.width ?? 0;
const desk = () => app.page.getByRole('navigation', { name: 'Các ngăn bài' });

test('the story has the window for itself; desk and panel come over it when they are asked for', async () => {
  const { page } = app;
  await desk().waitFor();
  await page.getByRole('button', { name: 'Mở bài mẫu' }).click();
  await page.locator('[contenteditable=true] [data-field=body]').waitFor();
  await expect.poll(() => desk().isVisible()).toBe(false);
  const width = await paperWidth();
  expect(width).toBeGreaterThan(560);

  await page.keyboard.press('Control+Shift+P');
  await panel(page).waitFor();
  expect(await paperWidth()).toBe(width);
  await page.keyboard.press('Control+Shift+D');
  await expect.poll(() => desk().isVisible()).toBe(true);
  await expect.poll(() => panel(page).isVisible()).toBe(false);
  expect(await paperWidth()).toBe(width);

  // every row can be reached, and opening one gives the window back to the story
  await page.getByRole('button', { name: 'Bài mới' }).first().click();
  await expect.poll(() => desk().isVisible()).toBe(false);
  await page.keyboard.press('Control+Shift+D');
  const row = page.getByRole('listbox', { name: 'Danh sách bài' }).getByText('Chợ phiên đầm Sen');
  await row.click();
  await page.getByRole('main').getByText('Theo Ban quản lý chợ').waitFor();
  await expect.poll(() => desk().isVisible()).toBe(false);
});
