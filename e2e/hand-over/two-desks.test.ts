import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../desk/stories.ts';
import { type App, openApp } from '../harness/app.ts';
import { shot } from '../harness/shot.ts';
import { unzip } from '../journey/unzip.ts';
import { beSomeone } from '../review/person.ts';
import { editor, enter, field, panel, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles, pressPhoto } from '../story/pictures.ts';

// One story between two machines that share nothing but a file: a reporter in the field and a copy editor at the desk.

let reporter: App;
let desk: App;
/** The file that is on its way. */
let file: Buffer;
beforeAll(async () => {
  [reporter, desk] = [await openApp({ reducedMotion: 'reduce' }), await openApp({ reducedMotion: 'reduce' })];
  await beSomeone(reporter.page, 'Minh Phương', 'Phóng viên');
  await beSomeone(desk.page, 'Hải Vân', 'Biên tập');
});
afterAll(async () => {
  expect([...reporter.faults, ...desk.faults]).toEqual([]);
  await reporter.close();
  await desk.close();
});

const pause = (page: Page) => page.waitForTimeout(150);
const bodyText = ({ page }: App) => editor(page).locator('[data-field="body"]').innerText();
const way = (page: Page, state: string) =>
  page.getByRole('button', { name: `Bước tiếp của bài. Đang ở: ${state}`, exact: true });
const step = async (page: Page, state: string, name: string) => {
  await way(page, state).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
};
const gate = (page: Page) => page.getByRole('dialog', { name: 'Xong chưa?' });
const box = (page: Page) => gate(page).getByRole('region', { name: 'Bước tiếp' });
async function openGate(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await gate(page).getByRole('listitem').first().waitFor();
}
async function leaveGate(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await gate(page).waitFor({ state: 'detached' });
}

async function handOver({ page }: App): Promise<Buffer> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Bàn giao bài');
  await page.getByRole('option', { name: /Bàn giao bài/ }).click();
  await page.getByRole('dialog', { name: 'Bàn giao bài' }).getByRole('button', { name: 'Làm tệp bàn giao' }).click();
  const done = page.getByRole('dialog', { name: 'Tệp bàn giao đã sẵn sàng' });
  await done.waitFor({ timeout: 30_000 });
  const path = await done.locator('p').filter({ hasText: '.morat' }).last().innerText();
  await done.getByRole('button', { name: 'Xong' }).click();
  return readFileSync(path);
}
async function receive({ page }: App, outcome: RegExp): Promise<void> {
  const chooser = await chooseFiles(page);
  await chooser.setFiles([{ name: 'cho-na.morat', mimeType: 'application/octet-stream', buffer: file }]);
  const result = page.getByRole('dialog', { name: 'Nhập bài' });
  await result.getByText(outcome).waitFor({ timeout: 15_000 });
  await result.getByRole('button', { name: 'Xong' }).click();
  await result.waitFor({ state: 'detached' });
  await editor(page).waitFor();
}

/** Writes at the end of a field, or of the body's last paragraph. */
async function writeAtEnd(page: Page, words: string, name: string): Promise<void> {
  await (name === 'body' ? field(page, name).locator('p').last() : field(page, name)).click();
  await pause(page);
  await page.keyboard.press('End');
  await pause(page);
  await page.keyboard.type(words);
}
/** Takes the last `count` letters of what stands at the caret and types others. */
async function retype(page: Page, count: number, words: string): Promise<void> {
  for (let at = 0; at < count; at++) await page.keyboard.press('Backspace');
  await page.keyboard.type(words);
}
async function comment(page: Page, text: string, isQuestion: boolean): Promise<void> {
  await page.keyboard.press('Control+Alt+m');
  const composer = panel(page).getByRole('region', { name: 'Góp ý' });
  await composer.waitFor();
  await page.keyboard.type(text);
  if (isQuestion) await composer.getByText('Câu hỏi cho phóng viên').click();
  await composer.getByRole('button', { name: /^Góp ý/ }).click();
  await composer.waitFor({ state: 'detached' });
}
async function showReview(page: Page, of: 'Trao đổi' | 'Đề xuất'): Promise<void> {
  await page.getByRole('tab', { name: /Góp ý/ }).click();
  await panel(page)
    .getByRole('radio', { name: new RegExp(`^${of}`) })
    .click();
}
const suggestions = (page: Page) => panel(page).locator('[data-suggestion]');
const suggestion = (page: Page, words: string | RegExp) => suggestions(page).filter({ hasText: words });
const threads = (page: Page) => page.getByRole('list', { name: 'Các góp ý' }).getByRole('listitem');

const lead = 'Từ bốn giờ sáng, chợ na Đồng Bành đã chật xe tải chờ bốc hàng.';
const second = 'Mỗi ngày, chợ bán chừng 60 tấn na cho thương lái các tỉnh.';
const later = [
  'Ban quản lý chợ vừa mở thêm một lối ra ở phía bắc.',
  'Đến trưa, chuyến xe cuối cùng đã rời chợ.',
] as const;

test('the reporter writes, with a photo, and submits by file', async () => {
  const { page } = reporter;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Chợ na Đồng Bành vào vụ');
  await enter(page, 'sapo');
  await page.keyboard.type('Vụ na năm nay đến sớm nửa tháng, thương lái về chợ đông hơn mọi năm.');
  await enter(page, 'body');
  await page.keyboard.type(lead);
  await page.keyboard.press('Enter');
  await page.keyboard.type(second);
  await dropFiles(page, '[contenteditable=true]', [
    {
      name: 'na.jpg',
      type: 'image/jpeg',
      bytes: await pressPhoto({ caption: 'Chủ vườn phân loại na.', creator: 'Minh Phương', place: 'Chi Lăng' }),
    },
  ]);
  await expect.poll(() => field(page, 'caption').innerText(), { timeout: 20_000 }).toContain('Chủ vườn phân loại na.');
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await panel(page)
    .getByRole('button', { name: /Chuyên mục/ })
    .click();
  await page.getByRole('option', { name: 'Thời sự' }).click();
  await waitUntilSaved(page);
  await openGate(page);
  await box(page).getByRole('textbox', { name: 'Lời nhắn' }).fill('Em gửi bài chợ na.');
  await box(page).getByRole('button', { name: 'Gửi duyệt' }).click();
  await way(page, 'Chờ duyệt').waitFor();
  file = await handOver(reporter);
  await shot(reporter.page, '1-submitted');
});

test('the copy editor suggests in headline, text and caption, comments, asks, and returns it by file', async () => {
  const { page } = desk;
  await receive(desk, /Bài mới nhận/);
  await step(page, 'Chờ duyệt', 'Nhận biên tập');
  await way(page, 'Đang duyệt').waitFor();
  await page.keyboard.press('Control+Shift+E');
  await page.getByText('Từ đây mọi thay đổi là đề xuất của Hải Vân.').waitFor();
  await writeAtEnd(page, ' sớm', 'headline');
  await writeAtEnd(page, '', 'caption');
  await retype(page, 'phân loại na.'.length, 'phân loại quả trước giờ xe đến.');
  // one word of the first paragraph, and one that the desk is wrong about
  await page.getByText(lead).click();
  await pause(page);
  await page.keyboard.press('End');
  await pause(page);
  await retype(page, 'bốc hàng.'.length, 'lấy hàng.');
  await page.getByText(second).click();
  await pause(page);
  await page.keyboard.press('Home');
  await pause(page);
  for (let at = 0; at < 'Mỗi ngày,'.length; at++) await page.keyboard.press('Delete');
  await page.keyboard.type('Hằng ngày,');
  // about the whole paragraph at the caret
  await comment(page, '60 tấn là số của ai? @Minh Phương', true);
  await enter(page, 'sapo');
  await pause(page);
  await comment(page, 'Sapo gọn, giữ nguyên.', false);
  await showReview(page, 'Đề xuất');
  await expect.poll(() => suggestions(page).count()).toBe(4);
  await shot(desk.page, '2-suggested');
  await waitUntilSaved(page);
  await step(page, 'Đang duyệt', 'Trả lại…');
  const dialog = page.getByRole('dialog', { name: 'Trả bài cho phóng viên' });
  await dialog.getByRole('textbox', { name: 'Lời nhắn' }).fill('Trả lời câu hỏi rồi gửi lại nhé.');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await way(page, 'Trả lại').waitFor();
  file = await handOver(desk);
});

test('the reporter has written on meanwhile: both sides are in the story, the suggestions still open', async () => {
  const { page } = reporter;
  await page.getByText(second).click();
  await pause(page);
  await page.keyboard.press('End');
  await pause(page);
  for (const words of later) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await waitUntilSaved(page);
  await receive(reporter, /Đã nhập phần viết của Hải Vân/);
  await way(page, 'Trả lại').waitFor();
  await expect.poll(() => field(page, 'headline').innerText()).toContain('Chợ na Đồng Bành vào vụ sớm');
  const text = await bodyText(reporter);
  for (const words of later) expect(text).toContain(words);
  expect(text).toContain('chờ lấy hàng.');
  expect(text).toContain('Hằng ngày, chợ bán');
  await showReview(page, 'Đề xuất');
  await expect.poll(() => suggestions(page).count()).toBe(4);
  expect(await suggestions(page).filter({ hasText: 'Hải Vân' }).count()).toBe(4);
  const note = page.getByRole('region', { name: 'Bài trả lại' });
  await note.getByText('Trả lời câu hỏi rồi gửi lại nhé.').waitFor();
  await shot(reporter.page, '3-merged');
});

test('she accepts some, rejects one, answers the question and submits again by file', async () => {
  const { page } = reporter;
  await showReview(page, 'Đề xuất');
  for (const words of ['sớm', 'trước giờ xe đến', 'Hằng']) {
    await suggestion(page, words).getByRole('button', { name: 'Nhận', exact: true }).click();
    await suggestion(page, words).waitFor({ state: 'detached' });
  }
  await suggestion(page, 'lấy').getByRole('button', { name: 'Bỏ', exact: true }).click();
  await expect.poll(() => suggestions(page).count()).toBe(0);
  expect(await bodyText(reporter)).toContain(lead);
  expect(await bodyText(reporter)).toContain('Hằng ngày, chợ bán chừng 60 tấn');
  await showReview(page, 'Trao đổi');
  const asked = threads(page).filter({ hasText: '60 tấn là số của ai?' });
  await asked.getByRole('button', { name: 'Trả lời' }).click();
  await page.keyboard.type('Số của ban quản lý chợ.');
  await page.keyboard.press('Control+Enter');
  await asked.getByText('Số của ban quản lý chợ.').waitFor();
  await waitUntilSaved(page);
  await openGate(page);
  await box(page).getByRole('button', { name: 'Gửi duyệt' }).click();
  await way(page, 'Chờ duyệt').waitFor();
  file = await handOver(reporter);
});

test('an open question still shuts the gate at the desk; closed, the story is signed and goes out settled', async () => {
  const { page } = desk;
  await receive(desk, /Đã cập nhật theo bản của Minh Phương/);
  await way(page, 'Chờ duyệt').waitFor();
  await expect.poll(() => bodyText(desk)).toContain(later[1]);
  await openGate(page);
  await gate(page)
    .getByText(/^Câu hỏi chưa trả lời/)
    .waitFor();
  expect(await box(page).getByRole('button', { name: 'Duyệt và ký tên' }).isEnabled()).toBe(false);
  await leaveGate(page);
  await showReview(page, 'Trao đổi');
  const asked = threads(page).filter({ hasText: '60 tấn là số của ai?' });
  await asked.getByText('Số của ban quản lý chợ.').waitFor();
  await asked.getByRole('button', { name: 'Xong' }).click();
  await asked.waitFor({ state: 'detached' });
  await waitUntilSaved(page);
  await openGate(page);
  const sign = box(page).getByRole('button', { name: 'Duyệt và ký tên' });
  await shot(desk.page, '4-gate');
  await expect.poll(() => sign.isEnabled(), { timeout: 10_000 }).toBe(true);
  await sign.click();
  await way(page, 'Đã duyệt').waitFor();
  await openGate(page);
  await gate(page).getByRole('button', { name: 'Đóng gói' }).click();
  await page.getByText('Gói đã sẵn sàng').waitFor({ timeout: 60_000 });
  const path = await page.getByText(/\.zip$/).innerText();
  const files = await unzip(path.trim());
  const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: { name: string; sha256: string }[] };
  for (const { name, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
      name,
    ).toBe(sha256);
  const settled = [
    'Chợ na Đồng Bành vào vụ sớm',
    lead,
    'Hằng ngày, chợ bán chừng 60 tấn na cho thương lái các tỉnh.',
    ...later,
    'Chủ vườn phân loại quả trước giờ xe đến.',
    'Minh Phương',
  ];
  for (const name of ['article.json', 'article.html', 'article.txt'])
    for (const words of settled) expect(String(files.get(name)), name).toContain(words);
  // neither what was turned down, nor what was struck, nor what was said about it
  for (const [name, bytes] of files)
    for (const words of ['lấy hàng', 'Mỗi ngày', 'phân loại na', 'là số của ai', 'Sapo gọn', 'Số của ban quản lý'])
      expect(bytes.includes(words), `${words} in ${name}`).toBe(false);
  await page.getByRole('dialog', { name: 'Gói đã sẵn sàng' }).getByRole('button', { name: 'Xong' }).click();
  await way(page, 'Đã xuất').waitFor();
});

test('every step of both machines stands in the record, with who took it and the note', async () => {
  const { page } = desk;
  await step(page, 'Đã xuất', 'Bài đã đi thế nào');
  const record = page.getByRole('dialog', { name: 'Bài đã đi thế nào' });
  const lines = await record.getByRole('listitem').allInnerTexts();
  await shot(desk.page, '5-record');
  expect(lines.map((line) => line.split('\n')[0]?.replace(/\s+/g, ' '))).toEqual([
    'Hải Vân · Biên tập · đóng gói',
    'Hải Vân · Biên tập · duyệt và ký tên',
    'Minh Phương · Phóng viên · gửi duyệt',
    'Hải Vân · Biên tập · trả lại',
    'Hải Vân · Biên tập · nhận biên tập',
    'Minh Phương · Phóng viên · gửi duyệt',
  ]);
  expect(lines[3]).toContain('Trả lời câu hỏi rồi gửi lại nhé.');
  expect(lines[5]).toContain('Em gửi bài chợ na.');
});
