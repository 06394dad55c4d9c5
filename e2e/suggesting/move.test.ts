import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { shot } from '../harness/shot.ts';
import { beSomeone } from '../review/person.ts';
import { editor, field, openSample, panel } from '../story/page.ts';

// A subhead that is moved while suggesting is marked at both its places, and decided on from either.

let app: App;
beforeAll(async () => {
  app = await openApp({ reducedMotion: 'reduce' });
  await beSomeone(app.page, 'Hải Vân', 'Biên tập');
  await openSample(app.page);
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const pause = () => app.page.waitForTimeout(150);
const blocks = () => field(app.page, 'body').locator('> *');
const words = async () => (await blocks().allInnerTexts()).map((text) => text.slice(0, 20));
const oldPlace = () => editor(app.page).locator('[data-moved]');
const suggestions = () => panel(app.page).locator('[data-suggestion]');

async function moveSubhead(): Promise<void> {
  await field(app.page, 'body').locator('> h2').first().click();
  await pause();
  await app.page.keyboard.press('Alt+ArrowUp');
  await pause();
}

test('where it stood a quiet mark says so, where it stands a bar', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+E');
  await page.getByText('Từ đây mọi thay đổi là đề xuất của Hải Vân.').waitFor();
  const before = await words();
  await moveSubhead();
  expect(await words()).not.toEqual(before);
  await expect.poll(() => oldPlace().count()).toBe(1);
  expect(await oldPlace().getAttribute('data-moved')).toContain('Ba việc giữ chân khách');
  const drawn = await oldPlace().evaluate((element) => getComputedStyle(element, '::after').content);
  expect(drawn).toContain('Đã chuyển đi');
  expect(await editor(page).locator('[data-bar="inserted"]').count()).toBe(1);
  await page.getByRole('tab', { name: /Góp ý/ }).click();
  await panel(page)
    .getByRole('radio', { name: /Đề xuất/ })
    .click();
  await expect.poll(() => suggestions().count()).toBe(1);
  expect(await suggestions().first().textContent()).toContain('Chuyển chỗ đoạn');
  await shot(page, 'moved');
});

test('from its old place it is turned down, from its new one it is taken', async () => {
  const { page } = app;
  const moved = await words();
  await suggestions().first().getByRole('button', { name: 'Chỗ cũ' }).click();
  await pause();
  await page.keyboard.press('Control+Shift+X');
  await expect.poll(() => suggestions().count()).toBe(0);
  expect(await words()).not.toEqual(moved);
  expect(await oldPlace().count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => suggestions().count()).toBe(1);
  await expect.poll(() => oldPlace().count()).toBe(1);
  await suggestions()
    .first()
    .getByRole('button', { name: /Chuyển chỗ đoạn/ })
    .click();
  await pause();
  await page.keyboard.press('Control+Shift+O');
  await expect.poll(() => suggestions().count()).toBe(0);
  expect(await words()).toEqual(moved);
  expect(await oldPlace().count()).toBe(0);
});
