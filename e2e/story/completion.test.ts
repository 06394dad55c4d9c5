import AxeBuilder from '@axe-core/playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, field, writeStory } from './page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
  await writeStory(app.page);
  await enter(app.page, 'body');
  await app.page.keyboard.type('Bà Trần Thị Lụa gỡ lưới ở Cửa Sót.');
  await app.page.keyboard.press('Enter');
});
afterEach(async () => {
  await app.close();
});

const offered = () => app.page.getByRole('listbox', { name: 'Gợi ý tên' });
const body = () => field(app.page, 'body').innerText();

test('a name of the story is offered after two letters; Tab takes it, one undo takes it back', async () => {
  const { page } = app;
  await page.keyboard.type('Sáng nay, bà T');
  expect(await offered().count()).toBe(0);
  await page.keyboard.type('r');
  await offered().getByRole('option', { name: 'Trần Thị Lụa' }).waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[data-sheet]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Tab');
  await expect.poll(body).toContain('Sáng nay, bà Trần Thị Lụa');
  await page.keyboard.type(' về.');
  await expect.poll(body).toContain('bà Trần Thị Lụa về.');
  expect(await offered().count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(body).toMatch(/Sáng nay, bà Tr\s*$/);
  expect(app.faults).toEqual([]);
});

test('Esc closes for this word, Enter is a new paragraph then; a list of two is walked with the arrows', async () => {
  const { page } = app;
  await page.keyboard.type('ở Cử');
  await offered().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => offered().count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Trần Thị Hoa và Tr');
  await offered().waitFor();
  expect(await offered().getByRole('option').allInnerTexts()).toEqual(['Trần Thị Lụa', 'Trần Thị Hoa']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(body).toContain('Trần Thị Hoa và Trần Thị Hoa');
  expect(await body()).toMatch(/ở Cử\n/);
});

test('what is taken while changes are suggested is a suggestion', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+e');
  await page.keyboard.type('Chị Tr');
  await offered().waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(body).toContain('Chị Trần Thị Lụa');
  await page.getByRole('tab', { name: /Góp ý\s*1/ }).waitFor();
});

test('nothing is offered while an input method composes, nor when it is switched off', async () => {
  const { page } = app;
  await page.keyboard.type('Bà ');
  const cdp = await page.context().newCDPSession(page);
  for (const text of ['T', 'Tr', 'Trâ', 'Trần'])
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await page.waitForTimeout(200);
  expect(await offered().count()).toBe(0);
  await cdp.send('Input.insertText', { text: 'Trần' });
  await offered().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Bộ gõ' }).click();
  await page.getByRole('radiogroup', { name: 'Gợi ý tên khi gõ' }).getByRole('radio', { name: 'Tắt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click();
  await editor(page).focus();
  await page.keyboard.type(' và bà Tr');
  // the setting may still be on its way to the page
  await expect.poll(() => offered().count()).toBe(0);
  await page.keyboard.type('ầ');
  await page.waitForTimeout(300);
  expect(await offered().count()).toBe(0);
});
