import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { importStories, list, listHasFocus, portStory, rows, schoolStory, search } from './stories.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const openAddress = () => new URL(app.page.url()).hash;

test('the empty desk offers three ways to begin', async () => {
  const { page } = app;
  await page.getByRole('heading', { name: 'Bàn còn trống' }).waitFor();
  for (const way of ['Viết bài mới', 'Nhập tệp', 'Mở bài mẫu'])
    expect(await page.getByRole('main').getByRole('button', { name: way }).isVisible()).toBe(true);
});

test('a bad file is named with its reason, the others go in', async () => {
  const { page } = app;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('main').getByRole('button', { name: 'Nhập tệp' }).click();
  const chooser = await choosing;
  await chooser.setFiles([
    { name: schoolStory.name, mimeType: 'text/markdown', buffer: Buffer.from(schoolStory.text, 'utf8') },
    { name: 'bang-tinh.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([80, 75, 3, 4]) },
  ]);
  const report = page.getByRole('dialog', { name: 'Nhập bài' });
  await report.getByText('Đã nhập 1 bài · 1 tệp không nhập được').waitFor();
  await report.getByText('“bang-tinh.xlsx”').waitFor();
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
  await expect.poll(() => rows(page).count()).toBe(1);
  await importStories(page, [portStory]);
});

test('the palette does a command and opens a story, both found without marks', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('giao dien toi');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('khe lanh');
  const option = page.getByRole('listbox', { name: 'Bảng lệnh' }).getByRole('option', { name: /Khe Lánh/ });
  await option.waitFor();
  const before = openAddress();
  await page.keyboard.press('Enter');
  await expect.poll(openAddress).not.toBe(before);
  expect(await list(page).getByRole('option', { selected: true }).innerText()).toContain('Khe Lánh');
});

test('Esc closes the palette and gives the focus back', async () => {
  const { page } = app;
  await list(page).focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => listHasFocus(page)).toBe(true);
});

test('language, theme and name are kept over a reload', async () => {
  const { page } = app;
  await page.keyboard.press('Control+,');
  const name = page.getByRole('textbox', { name: 'Tên hoặc bút danh' });
  await name.fill('Hải Vân');
  await page.getByRole('tab', { name: 'Giao diện' }).click();
  await page.getByRole('radio', { name: 'Sáng' }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: /Hải Vân.*Reporter/ }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tieng viet');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Các ngăn bài' }).waitFor();
});

test('the desk folds and its width is kept, by keys alone', async () => {
  const { page } = app;
  const edge = page.getByRole('separator', { name: 'Độ rộng của bàn' });
  await edge.focus();
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe(String(before + 16));
  await page.keyboard.press('Control+Shift+D');
  await expect.poll(() => list(page).isVisible()).toBe(false);
  await page.keyboard.press('Control+Shift+D');
  await expect.poll(() => list(page).isVisible()).toBe(true);
  // what was chosen is on its way to the disk
  await page.waitForTimeout(300);
  await page.reload();
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe(String(before + 16));
});

test('from search to an open story without a mouse', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('nao vet');
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText('hai tàu hút bụng').waitFor();
});

test('what is typed into the headline is in the list a moment later', async () => {
  const { page } = app;
  await search(page).fill('');
  await page.getByRole('main').getByText('Hải Phòng thông luồng vào cảng').click();
  await page.keyboard.type(' bằng hai tàu');
  await expect.poll(() => rows(page).first().innerText()).toContain('bằng hai tàu');
  await expect.poll(() => rows(page).count()).toBe(2);
});

test('with no story open, a press on a row far down opens that one: the list stays where it was scrolled to', async () => {
  const { page } = app;
  await importStories(
    page,
    Array.from({ length: 24 }, (_, at) => ({
      name: `tin-${at}.md`,
      text: `# Tin vắn số ${at}\n\nNội dung tin ${at}.`,
    })),
  );
  await page.goto(new URL('#/', page.url()).href);
  await page.reload();
  await rows(page).first().waitFor();
  await list(page).hover();
  await page.mouse.wheel(0, 10_000);
  const last = list(page).getByText('Lớp học xóa mù chữ').first();
  await last.waitFor();
  await page.waitForTimeout(300);
  const box = await last.boundingBox();
  if (!box) throw new Error('the last row is not in sight');
  await page.mouse.click(box.x + 20, box.y + 5);
  await page.getByRole('main').getByText('Đêm nào lớp của cô giáo').waitFor();
});

test('the page reported no fault', () => {
  expect(app.faults).toEqual([]);
});
