import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../desk/stories.ts';
import { type App, openApp } from '../harness/app.ts';
import { shot } from '../harness/shot.ts';
import { editor, field, openSample, waitUntilSaved } from '../story/page.ts';

let reporter: App;
let desk: App;
beforeAll(async () => {
  reporter = await openApp();
  desk = await openApp();
});
afterAll(async () => {
  await reporter.close();
  await desk.close();
});

/** The story's file, made from the palette as a person does it. */
async function handOver({ page }: App, password = ''): Promise<Buffer> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Bàn giao bài');
  await page.getByRole('option', { name: /Bàn giao bài/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Bàn giao bài' });
  if (password !== '') await dialog.getByLabel(/Mật khẩu/).fill(password);
  await dialog.getByRole('button', { name: 'Làm tệp bàn giao' }).click();
  const done = page.getByRole('dialog', { name: 'Tệp bàn giao đã sẵn sàng' });
  await done.waitFor({ timeout: 30_000 });
  const path = await done.locator('p').filter({ hasText: '.morat' }).last().innerText();
  await done.getByRole('button', { name: 'Xong' }).click();
  return readFileSync(path);
}

async function receive(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: 'bài.morat', mimeType: 'application/octet-stream', buffer };
  await (await chooseFiles(page)).setFiles([file]);
}
const result = (page: Page) => page.getByRole('dialog', { name: 'Nhập bài' });
const closeResult = (page: Page) => result(page).getByRole('button', { name: 'Xong' }).click();

async function addLine(page: Page, words: string): Promise<void> {
  await field(page, 'sapo').click();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
  await waitUntilSaved(page);
}

test('a story goes out by file, comes back while it was worked on, and holds the words of both', async () => {
  await openSample(reporter.page);
  await receive(desk.page, await handOver(reporter, 'Lạch Tray'));
  const locked = result(desk.page);
  await locked.getByLabel('Mật khẩu').fill('nhầm');
  await locked.getByRole('button', { name: 'Mở', exact: true }).click();
  await locked.getByText('Mật khẩu không đúng').waitFor();
  await locked.getByLabel('Mật khẩu').fill('Lạch Tray');
  await locked.getByRole('button', { name: 'Mở', exact: true }).click();
  await locked.getByText(/Bài mới nhận/).waitFor({ timeout: 15_000 });
  await closeResult(desk.page);
  await editor(desk.page).waitFor();
  expect(await editor(desk.page).locator('img').count()).toBe(2);

  // the desk writes on while the reporter does
  await field(desk.page, 'headline').click();
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.type(' – bản của bàn');
  await waitUntilSaved(desk.page);
  await addLine(reporter.page, 'Đoạn viết thêm ở hiện trường.');
  const back = await handOver(desk);

  // what was typed a moment ago is not on disk yet when the file is dropped
  await reporter.page.keyboard.type(' Câu cuối chưa kịp ghi.');
  await receive(reporter.page, back);
  await result(reporter.page)
    .getByText(/Đã nhập phần viết/)
    .waitFor({ timeout: 15_000 });
  await closeResult(reporter.page);
  await expect.poll(() => field(reporter.page, 'headline').innerText()).toContain('– bản của bàn');
  expect(await editor(reporter.page).innerText()).toContain('Đoạn viết thêm ở hiện trường. Câu cuối chưa kịp ghi.');

  // the same file again changes nothing
  const before = await editor(reporter.page).innerText();
  await receive(reporter.page, back);
  await result(reporter.page)
    .getByText(/không có gì thay đổi/)
    .waitFor({ timeout: 15_000 });
  await closeResult(reporter.page);
  expect(await editor(reporter.page).innerText()).toBe(before);
  expect([...reporter.faults, ...desk.faults]).toEqual([]);
});

test('a damaged file is refused in words', async () => {
  await receive(desk.page, Buffer.from('PK\u0003\u0004 hỏng'));
  await result(desk.page)
    .getByText(/bị hỏng/)
    .waitFor();
  await closeResult(desk.page);
});

test('the file is sent by mail from where it was made, and it is said whether it is attached', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Bàn giao bài');
  await page.getByRole('option', { name: /Bàn giao bài/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Làm tệp bàn giao' }).click();
  const done = page.getByRole('dialog', { name: 'Tệp bàn giao đã sẵn sàng' });
  await done.getByRole('button', { name: 'Gửi bằng thư…' }).click({ timeout: 30_000 });
  // what a machine for tests can do with mail is its own affair; that it is told is ours
  await done.getByText(/tệp đã đính kèm|hãy kéo tệp vào thư|Hãy tự đính kèm/).waitFor();
  await shot(page, 'mail');
  await done.getByRole('button', { name: 'Xong' }).click();
});
