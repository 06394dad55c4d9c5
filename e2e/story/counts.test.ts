import { afterAll, beforeAll, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { enter, writeStory } from './page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

test('the status bar counts the story, and what is selected while something is', async () => {
  const { page } = app;
  const status = page.getByLabel('Trạng thái');
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Chợ nổi họp lại');
  await enter(page, 'body');
  await page.keyboard.type('Ghe về sớm. ');
  await status.getByText('7 chữ · 27 ký tự').waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press('Shift+Home');
  await status.getByText('Phần chọn: 3 chữ · 12 ký tự').waitFor();
  await page.keyboard.press('Control+a');
  await status.getByText(/Phần chọn: (3|7) chữ/).waitFor();
  await page.keyboard.press('ArrowRight');
  await status.getByText('7 chữ · 27 ký tự').waitFor();
});
