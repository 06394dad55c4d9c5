import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { dialogFaults } from '../story/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

test('the guide is in the app, with its pictures, for the keyboard too', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Mở bài mẫu' }).first().waitFor();
  await page.keyboard.press('Shift+F1');
  const dialog = page.getByRole('dialog', { name: 'Hướng dẫn' });
  await dialog.getByRole('heading', { name: 'Bắt đầu: một phút đầu tiên' }).waitFor();
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click();
    for (const picture of await dialog.getByRole('tabpanel').getByRole('img').all())
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1366);
    expect(await dialogFaults(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(app.faults).toEqual([]);
});
