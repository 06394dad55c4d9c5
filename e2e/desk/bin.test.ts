import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { festivalStory, importStories, list, listHasFocus, portStory, rows, schoolStory, view } from './stories.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await importStories(app.page, [portStory, festivalStory, schoolStory]);
});
afterAll(() => app.close());

const countOf = async (name: string): Promise<number> =>
  Number((await view(app.page, name).innerText()).match(/\d+/)?.[0]);

test('chosen stories go into the bin together, and the notice brings them back', async () => {
  const { page } = app;
  await rows(page)
    .nth(0)
    .click({ modifiers: ['Control'] });
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Bỏ vào thùng rác' }).click();
  await expect.poll(() => countOf('Thùng rác')).toBe(2);
  expect(await countOf('Của tôi')).toBe(1);
  await page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => countOf('Của tôi')).toBe(3);
});

test('a story is restored from the bin', async () => {
  const { page } = app;
  await rows(page).nth(0).click();
  await list(page).press('Delete');
  await expect.poll(() => countOf('Thùng rác')).toBe(1);
  await view(page, 'Thùng rác').click();
  await rows(page)
    .nth(0)
    .click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  await expect.poll(() => countOf('Của tôi')).toBe(3);
  await page.getByText('Thùng rác trống').waitFor();
});

test('deleting for good asks first, and keeps the story unless it is meant', async () => {
  const { page } = app;
  await view(page, 'Của tôi').click();
  await list(page).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => countOf('Thùng rác')).toBe(1);
  await view(page, 'Thùng rác').click();
  await list(page).focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('alertdialog', { name: 'Xóa hẳn bài này?' });
  // Enter takes the safe answer
  await dialog.waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await countOf('Thùng rác')).toBe(1);
  await expect.poll(() => listHasFocus(page)).toBe(true);
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Xóa hẳn' }).click();
  await expect.poll(() => countOf('Thùng rác')).toBe(0);
  expect(await countOf('Của tôi')).toBe(2);
});

test('the page reported no fault', () => {
  expect(app.faults).toEqual([]);
});
