import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, field, openSample } from './page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await openSample(app.page);
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const rows = () => app.page.getByRole('listbox', { name: 'Danh sách bài' }).getByRole('option');
const command = async (words: string, name: RegExp) => {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(words);
  await app.page.getByRole('option', { name }).waitFor();
  await app.page.keyboard.press('Enter');
};
const bodyText = () => editor(app.page).locator('[data-field=body]').innerText();

test('a story is duplicated: the same words, a draft of its own', async () => {
  const { page } = app;
  const before = await bodyText();
  const address = page.url();
  await command('nhan doi', /Nhân đôi bài/);
  await expect.poll(() => page.url()).not.toBe(address);
  await expect.poll(() => rows().count()).toBe(2);
  await expect.poll(() => bodyText()).toBe(before);
});

test('from the caret on it becomes another story, and undo brings it back', async () => {
  const { page } = app;
  const [first, ...rest] = (await bodyText()).split('\n').filter((line) => line.trim() !== '');
  const address = page.url();
  await editor(page)
    .getByText(rest.at(-1) ?? '')
    .last()
    .click();
  await page.waitForTimeout(150);
  await command('tach tu doan', /Tách từ đoạn này/);
  await expect.poll(() => page.url()).not.toBe(address);
  await expect.poll(async () => (await bodyText()).trim()).toBe(rest.at(-1));
  expect((await field(page, 'headline').innerText()).trim()).toBe('');
  await page.goto(address);
  await expect.poll(() => bodyText()).toContain(first ?? '');
  expect(await bodyText()).not.toContain(rest.at(-1) ?? '');
});
