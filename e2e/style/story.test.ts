import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { cards, dialogFaults, enter, field, notice, panel, waitUntilSaved, writeStory } from '../story/page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp({ reducedMotion: 'reduce' });
});
afterEach(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const wait = { timeout: 20_000 };
const command = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};
/** The card of the finding, open, with its menu of ways to ignore it. */
async function openCard(page: Page, words: RegExp): Promise<void> {
  await cards(page).getByText(words).first().waitFor(wait);
  const ignore = cards(page).getByRole('button', { name: 'Bỏ qua' });
  // where the caret is the card is open already
  if ((await ignore.count()) === 0) await panel(page).getByRole('button', { name: words }).first().click();
  await ignore.click();
}

test('a term is taken from the selection, marks the story at once, and its card switches it off or disputes it', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Xã họp với quan chức');
  for (let at = 0; at < 'quan chức'.length; at++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Alt+y');
  const dialog = page.getByRole('dialog', { name: 'Thêm từ ngữ vào phong cách' });
  expect(await dialog.getByLabel('Thay', { exact: true }).inputValue()).toBe('quan chức');
  await page.keyboard.type('lãnh đạo');
  await page.keyboard.press('Enter');
  await notice(page, /có thêm “quan chức → lãnh đạo”/).waitFor();
  await dialog.waitFor({ state: 'detached' });

  await openCard(page, /quan chức/);
  await page.getByRole('menuitem', { name: 'Không đồng ý với luật này…' }).click();
  await page.getByLabel('Vì sao chỗ này đúng').fill('Đây là tên cuộc họp.');
  expect(await dialogFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await notice(page, /Đã ghi ý kiến/).waitFor();

  await openCard(page, /quan chức/);
  await page.getByRole('menuitem', { name: 'Tắt luật này' }).click();
  await expect
    .poll(
      () =>
        cards(page)
          .getByText(/quan chức/)
          .count(),
      wait,
    )
    .toBe(0);
  await page.getByLabel('Thông báo').getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect
    .poll(
      () =>
        cards(page)
          .getByText(/quan chức/)
          .count(),
      wait,
    )
    .toBeGreaterThan(0);

  await command(page, 'phong cách của tòa soạn');
  await page.getByRole('button', { name: 'Việc khác' }).click();
  await page.getByRole('menuitem', { name: 'Ý kiến về luật (1)' }).click();
  await page.getByText('Đây là tên cuộc họp.').waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đã xem xét' }).click();
  await page.getByText(/· Đã xem xét /).waitFor();
});

test('the report of what is open is saved as a page and as text', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Chợ phiên khôg nghỉ');
  await enter(page, 'body');
  await page.keyboard.type('Món ăn lạ tòan vùng. ');
  await panel(page).getByRole('button', { name: /tòan/ }).first().waitFor(wait);
  await waitUntilSaved(page);
  for (const [words, ending] of [
    ['báo cáo html', 'html'],
    ['báo cáo văn bản', 'txt'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), command(page, words)]);
    expect(download.suggestedFilename()).toBe(`cho-phien-khog-nghi-mo-rat.${ending}`);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('khôg');
    expect(text).toContain('tòan');
  }
});

test('the headline shows its length in characters and in words, and that it is too long by either', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Chợ phiên đầm Sen sáng đèn');
  const headline = field(page, 'headline');
  await expect.poll(() => headline.getAttribute('data-count')).toBe('26/80\n6/13 chữ');
  await page.keyboard.type(' a b c d e f g h');
  await expect.poll(() => headline.getAttribute('data-count')).toBe('42/80\n14/13 chữ');
  expect(await headline.getAttribute('data-over')).toBe('');
});

test('a story goes out over a rule only with a reason, also where it was ignored; the reason is kept with it', async () => {
  const { page } = app;
  await writeStory(page);
  for (const [name, text] of [
    ['headline', 'Chợ phiên họp lại'],
    ['byline', 'Minh Phương'],
    ['sapo', 'Sau hai năm vắng khách, chợ phiên đông trở lại.'],
    ['body', 'Món ăn lạ tòan vùng có ở chợ. '],
  ] as const) {
    await enter(page, name);
    await page.keyboard.type(text);
  }
  await openCard(page, /tòan/);
  await page.getByRole('menuitem', { name: 'Bỏ qua trong bài này' }).click();
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await page.getByRole('button', { name: 'Chuyên mục' }).click();
  await page.getByRole('option', { name: 'Kinh tế' }).click();
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Xong chưa?' }).click();
  await page.getByText(/đã bỏ qua trong bài/).waitFor(wait);
  const make = page.getByRole('button', { name: 'Đóng gói', exact: true });
  const reason = page.getByLabel('Lý do vẫn đóng gói');
  await reason.waitFor(wait);
  expect(await make.isDisabled()).toBe(true);
  await reason.fill('Tên món viết vậy.');
  expect(await dialogFaults(page)).toEqual([]);
  await make.click();
  await page.getByText('Gói đã sẵn sàng').waitFor(wait);
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  await command(page, 'bài đã đi thế nào');
  await page.getByText(/Tên món viết vậy\./).waitFor();
});

test('every place that was brought to the house’s style is listed, with a way to it, and is one step to undo', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  const written = 'Món ăn lạ tòan vùng hiện đang có ở chợ. Chợ  họp cuả dân. ';
  await page.keyboard.type(written);
  await cards(page).getByText(/cuả/).first().waitFor(wait);
  await cards(page).getByText(/tòan/).first().waitFor(wait);
  await waitUntilSaved(page);
  await command(page, 'đưa cả bài về văn phong');
  await notice(page, /Đã sửa \d chỗ/).waitFor(wait);
  await page.getByRole('button', { name: 'Xem từng chỗ' }).click();
  const list = page.getByRole('dialog', { name: /Đã sửa \d chỗ theo văn phong/ });
  await list.getByRole('listitem').filter({ hasText: 'cuả của' }).waitFor();
  await list.getByRole('listitem').filter({ hasText: 'tòan toàn' }).waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await list.getByRole('button', { name: 'Tới chỗ này: “của”' }).click();
  await list.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('của');
  await page.keyboard.press('Control+z');
  await expect.poll(() => field(page, 'body').textContent()).toContain('lạ tòan vùng');
  expect(await field(page, 'body').textContent()).toContain('họp cuả dân');
});
