import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, waitUntilSaved, writeStory } from '../story/page.ts';
import { beSomeone } from './person.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await beSomeone(app.page, 'Hải Vân', 'Biên tập');
  await writeStory(app.page);
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const list = () => app.page.getByRole('region', { name: 'Các bản của bài' });
const dialog = () => app.page.getByRole('dialog', { name: 'So hai bản' });
const bodyText = async () =>
  (await editor(app.page).locator('[data-field="body"]').innerText()).replaceAll('\u00a0', ' ').trim();

async function write(text: string): Promise<void> {
  await enter(app.page, 'body');
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type(text);
  await waitUntilSaved(app.page);
  await app.page.keyboard.press('Control+s');
}

test('versions stand in a line of time, with who, why and how much changed', async () => {
  const { page } = app;
  await write('Ông không giận vì dận là chuyện cũ ở thôn.');
  await write('Ông không giận vì dân là chuyện mới ở thôn Đông.');
  await page.getByRole('tab', { name: 'Bản' }).click();
  const newest = list().getByRole('listitem').first();
  await newest.getByText('Mốc tự đặt').waitFor();
  expect(await newest.innerText()).toMatch(/Hải Vân.*\+3 −2/s);
});

test('a version can be given a name, which the list then shows', async () => {
  const { page } = app;
  await list()
    .getByRole('listitem')
    .nth(1)
    .getByRole('button', { name: /^Việc với bản/ })
    .click();
  await page.getByRole('menuitem', { name: 'Đặt tên…' }).click();
  await page.getByRole('textbox', { name: 'Tên bản' }).fill('Bản gửi thư ký');
  await page.keyboard.press('Enter');
  await list().getByText('Bản gửi thư ký').waitFor();
});

test('compared with the story now: a changed mark as that, a changed word as a replacement, keys to go through them', async () => {
  const { page } = app;
  await list()
    .getByRole('button', { name: /Bản gửi thư ký/ })
    .click();
  await dialog()
    .getByText(/^3 chỗ khác nhau/)
    .waitFor();
  await dialog().getByTitle('Đổi dấu: dận → dân').waitFor();
  await expect.poll(() => dialog().getByRole('deletion').allInnerTexts()).toEqual(['dận', 'cũ']);
  expect((await dialog().getByRole('insertion').allInnerTexts()).map((text) => text.trim())).toEqual([
    'dân',
    'mới',
    'Đông',
  ]);
  await page.keyboard.press('F7');
  await dialog().getByText('1/3').waitFor();
  await page.keyboard.press('Shift+F7');
  await dialog().getByText('3/3').waitFor();
  await dialog().getByRole('radio', { name: 'Hai cột' }).click();
  // the columns were not painted yet: then their words have no inner text
  await expect.poll(() => dialog().getByRole('deletion').allInnerTexts()).toEqual(['dận', 'cũ']);
});

test('an old version comes back as a step of its own, and undo takes that back too', async () => {
  const { page } = app;
  await dialog().getByRole('button', { name: 'Lấy lại bản này' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(bodyText).toBe('Ông không giận vì dận là chuyện cũ ở thôn.');
  await enter(page, 'body');
  await page.keyboard.press('Control+z');
  await expect.poll(bodyText).toBe('Ông không giận vì dân là chuyện mới ở thôn Đông.');
});
