import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, field, savedMark, tamper, waitUntilSaved, writeStory } from './page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});

test('a story is on disk right after a pause, and a reload in mid-word brings every letter back', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Nhà vườn cắt na sớm');
  await waitUntilSaved(page);
  await enter(page, 'body');
  await page.keyboard.type('Sáng nay, bà Hạnh nói vụ trướ');
  // no pause: the last letters are not saved yet
  await page.reload();
  await editor(page).waitFor();
  expect(await field(page, 'headline').innerText()).toContain('Nhà vườn cắt na sớm');
  expect(await field(page, 'body').innerText()).toContain('Sáng nay, bà Hạnh nói vụ trướ');
  expect(app.faults).toEqual([]);
});

test('answers that are 3 s late never touch the text, and only one save is under way', async () => {
  const { page } = app;
  const wire = await tamper(page);
  await page.reload();
  await writeStory(page);
  wire.answerMs = 3_000;
  await enter(page, 'body');
  const words = 'Chợ họp từ bốn giờ sáng, người bán người mua đều quen mặt nhau. ';
  const started = Date.now();
  let typed = '';
  while (Date.now() - started < 7_000) {
    await page.keyboard.type(words, { delay: 12 });
    typed += words;
    expect(await savedMark(page).getAttribute('data-saved')).toBe('waiting');
    expect((await field(page, 'body').innerText()).replaceAll('\u00a0', ' ')).toContain(typed.trimEnd());
  }
  expect(wire.saves).toBeLessThanOrEqual(4);
  wire.answerMs = 0;
  await page.locator('[data-saved="saved"]').waitFor({ timeout: 10_000 });
  await page.reload();
  await editor(page).waitFor();
  expect((await field(page, 'body').innerText()).replaceAll('\u00a0', ' ')).toContain(typed.trimEnd());
});

test('a save that fails is loud, keeps trying and loses nothing', async () => {
  const { page } = app;
  const wire = await tamper(page);
  await page.reload();
  await writeStory(page);
  wire.failWith = 'disk-full';
  await enter(page, 'headline');
  await page.keyboard.type('Đĩa đầy giữa phiên họp');
  await page.locator('[data-saved="failed"]').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('Đĩa đã đầy');
  const tried = wire.saves;
  await enter(page, 'body');
  await page.keyboard.type('Viết tiếp khi chưa ghi được.');
  await expect.poll(() => wire.saves, { timeout: 10_000 }).toBeGreaterThan(tried);
  wire.failWith = null;
  await page.locator('[data-saved="saved"]').waitFor({ timeout: 15_000 });
  await page.reload();
  await editor(page).waitFor();
  expect(await field(page, 'headline').innerText()).toContain('Đĩa đầy giữa phiên họp');
  expect(await field(page, 'body').innerText()).toContain('Viết tiếp khi chưa ghi được.');
});

test('Ctrl+S keeps a version, which can be looked at and brought back', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Bản thứ nhất');
  await page.keyboard.press('Control+s');
  await page.getByText(/Đã giữ một bản lúc/).waitFor();
  await page.keyboard.type(' đã bị viết thêm');
  await waitUntilSaved(page);
  await page.getByRole('tab', { name: 'Bản' }).click();
  await page.getByRole('button', { name: /Mốc tự đặt/ }).click();
  await page.getByRole('button', { name: 'Lấy lại bản này' }).click();
  await expect.poll(() => field(page, 'headline').innerText()).not.toContain('viết thêm');
  await waitUntilSaved(page);
  await page.reload();
  await editor(page).waitFor();
  expect((await field(page, 'headline').innerText()).trim()).toBe('Bản thứ nhất');
});
