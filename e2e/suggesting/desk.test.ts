import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { shot } from '../harness/shot.ts';
import { beSomeone } from '../review/person.ts';
import { editor, enter, field, openSample, panel, waitUntilSaved } from '../story/page.ts';

// The copy editor suggests in the open app, looks at the three views, accepts and rejects; a reload changes nothing.

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

const suggestions = () => panel(app.page).locator('[data-suggestion]');
const headline = () => field(app.page, 'headline');
const words = async () => (await headline().innerText()).trim();
/** A hand's pause: the editor learns of a caret that was moved by the browser a moment later. */
const pause = () => app.page.waitForTimeout(150);

async function showSuggestions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /Góp ý/ }).click();
  await panel(page)
    .getByRole('radio', { name: /Đề xuất/ })
    .click();
}

test('typing while suggesting keeps the old words beside the new ones, in the text and in the list', async () => {
  const { page } = app;
  const before = await words();
  await enter(page, 'headline');
  await page.keyboard.press('Control+Shift+E');
  await page.getByText('Từ đây mọi thay đổi là đề xuất của Hải Vân.').waitFor();
  await page.keyboard.press('ArrowDown');
  await pause();
  await page.keyboard.press('End');
  await pause();
  await page.keyboard.type(' ngay');
  await expect.poll(() => words()).toBe(`${before} ngay`);
  await enter(page, 'sapo');
  await pause();
  await page.keyboard.press('Home');
  await pause();
  await page.keyboard.press('Control+Delete');
  await pause();
  await page.keyboard.press('Control+Delete');
  await showSuggestions(page);
  await expect.poll(() => suggestions().count()).toBe(2);
  await shot(app.page, 'marks-light');
  // a card that was not painted yet has no inner text
  expect(await suggestions().first().textContent()).toContain('Hải Vân');
  // the struck words are a picture before a run, no text of the page
  expect(await field(page, 'sapo').locator('[data-struck]').count()).toBe(1);
  await waitUntilSaved(page);
});

test('a reload brings the text, the suggestions and their authors back', async () => {
  const { page } = app;
  const text = await editor(page).innerText();
  await page.reload();
  await editor(page).waitFor();
  await showSuggestions(page);
  await expect.poll(() => suggestions().count()).toBe(2);
  expect(await editor(page).innerText()).toBe(text);
  await expect.poll(() => field(page, 'sapo').locator('[data-struck]').count()).toBe(1);
});

test('the original, the final text and the marks are one press apart', async () => {
  const { page } = app;
  const now = await words();
  await page.getByRole('radio', { name: 'Bản gốc' }).click();
  const original = page.getByRole('article', { name: 'Bản gốc' });
  expect(await original.locator('h1').innerText()).toBe(now.replace(/ ngay$/, ''));
  await shot(app.page, 'original');
  await page.getByRole('radio', { name: 'Bản sửa' }).click();
  await editor(page).waitFor();
  await expect.poll(() => editor(page).locator('[data-struck]').count()).toBe(0);
  await page.getByRole('radio', { name: 'Có dấu' }).click();
  await expect.poll(() => editor(page).locator('[data-struck]').count()).toBe(1);
});

test('one is accepted, one rejected, by key and by button; undo brings both back', async () => {
  const { page } = app;
  const now = await words();
  const sapo = await field(page, 'sapo').innerText();
  await enter(page, 'kicker');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Shift+O');
  await expect.poll(() => suggestions().count()).toBe(1);
  expect(await words()).toBe(now);
  await suggestions().first().getByRole('button', { name: 'Bỏ', exact: true }).click();
  await expect.poll(() => suggestions().count()).toBe(0);
  expect((await field(page, 'sapo').innerText()).length).toBeGreaterThan(sapo.length);
  await enter(page, 'kicker');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => suggestions().count()).toBe(2);
  expect(await field(page, 'sapo').innerText()).toBe(sapo);
});

test('a story with open suggestions does not go out', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Enter');
  await page.getByText('Còn đề xuất sửa chưa được duyệt hay bỏ.').waitFor();
  await page.keyboard.press('Escape');
});

test('what was suggested looks well in the dark too', async () => {
  const { page } = app;
  await enter(page, 'headline');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('giao diện tối');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shot(app.page, 'marks-dark');
  expect(await field(page, 'sapo').locator('[data-struck]').count()).toBe(1);
});
