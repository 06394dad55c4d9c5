import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { highlighted } from '../harness/highlighted.ts';
import { shot } from '../harness/shot.ts';
import { editor, enter, panel, waitUntilSaved, writeStory } from '../story/page.ts';
import { beSomeone } from './person.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await beSomeone(app.page, 'Hải Vân', 'Biên tập');
  await writeStory(app.page);
  await enter(app.page, 'body');
  await app.page.keyboard.type('Lứa quả cuối ước đạt 120 tấn.');
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const cards = () => app.page.getByRole('list', { name: 'Các góp ý' }).getByRole('listitem');
const add = () => panel(app.page).getByRole('region', { name: 'Góp ý' });
/** The words that a mark is drawn over. */
const marked = async (kind: 'comment' | 'question') => (await highlighted(app.page, `review-${kind}`)).join('|');
const bodyText = async () => (await editor(app.page).locator('[data-field="body"]').innerText()).trim();

test('a comment on selected words quotes them, and its mark follows what is typed before them', async () => {
  const { page } = app;
  await page.keyboard.press('ArrowLeft');
  for (let at = 0; at < '120 tấn'.length; at++) await page.keyboard.press('Shift+ArrowLeft');
  await page.waitForTimeout(50);
  await page.keyboard.press('Control+Alt+m');
  await add().getByText('120 tấn').waitFor();
  // the words stay marked while the focus is in the field
  await expect.poll(() => marked('comment')).toBe('120 tấn');
  await page.keyboard.type('Số này của ai?');
  await add().getByText('Câu hỏi cho phóng viên').click();
  await add()
    .getByRole('button', { name: /^Góp ý/ })
    .click();
  await cards().getByText('Số này của ai?').waitFor();
  await expect.poll(() => marked('question')).toBe('120 tấn');
  await enter(page, 'body');
  await page.keyboard.press('Home');
  await page.keyboard.type('Năm nay, ');
  await expect.poll(() => marked('question')).toBe('120 tấn');
});

test('its words deleted, it stays in the list with its quotation; undone, it stands on them again', async () => {
  const { page } = app;
  await cards()
    .getByRole('button', { name: /^Đến chỗ được góp ý/ })
    .click();
  await page.keyboard.press('Delete');
  await expect.poll(bodyText).toBe('Năm nay, Lứa quả cuối ước đạt .');
  await cards().getByText('Chữ này không còn trong bài.').waitFor();
  expect(await marked('question')).toBe('');
  await enter(page, 'body');
  await page.keyboard.press('Control+z');
  await expect.poll(() => marked('question')).toBe('120 tấn');
  // undo takes back words, never what was said about them
  expect(await cards().count()).toBe(1);
});

test('it goes along when its paragraph is split, and it is there after a reload', async () => {
  const { page } = app;
  await enter(page, 'body');
  await page.keyboard.press('Home');
  for (let at = 0; at < 'Năm nay, '.length; at++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => marked('question')).toBe('120 tấn');
  await waitUntilSaved(page);
  await page.reload();
  await page.getByRole('tab', { name: /Góp ý/ }).click();
  await cards().getByText('Số này của ai?').waitFor();
  await expect.poll(() => marked('question')).toBe('120 tấn');
});

test('an open question shuts the gate; answered and closed it does not, and it can be opened again', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Enter');
  const gate = page.getByRole('dialog', { name: 'Xong chưa?' });
  await gate.getByText(/^Câu hỏi chưa trả lời\. Hải Vân: Số này của ai\?/).waitFor();
  await page.keyboard.press('Escape');
  await gate.waitFor({ state: 'detached' });
  await cards().getByRole('button', { name: 'Trả lời' }).click();
  await page.keyboard.type('Của hợp tác xã.');
  await page.keyboard.press('Control+Enter');
  await cards().getByText('Của hợp tác xã.').waitFor();
  await cards().getByRole('button', { name: 'Xong' }).click();
  await expect.poll(() => marked('question')).toBe('');
  await page.keyboard.press('Control+Enter');
  await gate.getByText('Không còn góp ý mở').waitFor();
  await page.keyboard.press('Escape');
  await gate.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '1 góp ý đã xong' }).click();
  await page.getByText('Hải Vân đã đánh dấu xong').waitFor();
  await page.getByRole('button', { name: 'Mở lại' }).click();
  await expect.poll(() => marked('question')).toBe('120 tấn');
});

test('about a whole paragraph it has a mark in the margin, reached by keys, which goes to it', async () => {
  const { page } = app;
  const mark = page.getByRole('button', { name: 'Góp ý về cả đoạn' });
  await editor(page).locator('[data-field="body"] p').last().click();
  await page.waitForTimeout(150);
  await page.keyboard.press('Control+Alt+m');
  await add().waitFor();
  await page.keyboard.type('Đoạn này lên đầu bài.');
  await page.keyboard.press('Control+Enter');
  await mark.waitFor();
  await shot(page, 'margin-mark');
  const [beside, paragraph] = [await mark.boundingBox(), await editor(page).locator('p').last().boundingBox()];
  expect(Math.abs((beside?.y ?? 0) - (paragraph?.y ?? 999))).toBeLessThan(30);
  // it goes along with its paragraph
  await enter(page, 'sapo');
  await page.keyboard.type('Một sapo. '.repeat(20));
  await expect
    .poll(
      async () =>
        ((await mark.boundingBox())?.y ?? 0) - ((await editor(page).locator('p').last().boundingBox())?.y ?? 0),
    )
    .toBeLessThan(30);
  await mark.focus();
  await page.keyboard.press('Enter');
  await cards().getByText('Đoạn này lên đầu bài.').waitFor();
  await cards().filter({ hasText: 'Đoạn này lên đầu bài.' }).getByRole('button', { name: 'Xong' }).click();
  await mark.waitFor({ state: 'detached' });
});
