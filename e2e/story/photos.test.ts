import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, field, panel, waitUntilSaved, writeStory } from './page.ts';
import { dropFiles, pressPhoto } from './pictures.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});

const first = { caption: 'Chủ vườn phân loại na trước giờ xe đến.', creator: 'Minh Phương', place: 'An Sinh' };
const second = { caption: 'Đoàn xe lạnh chờ ở đầu bản.', creator: 'Đỗ Khôi', place: 'Khe Lánh' };

test('photos dropped on the page fill caption and credit out of their IPTC fields; one is the lead photo', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Sáng nay na được cắt sớm.');
  await dropFiles(page, '[contenteditable=true]', [
    { name: 'na.jpg', type: 'image/jpeg', bytes: await pressPhoto(first) },
    { name: 'xe.jpg', type: 'image/jpeg', bytes: await pressPhoto(second) },
  ]);
  await page.getByText('Đã thêm 2 ảnh.').waitFor();
  for (const { caption, creator } of [first, second]) {
    expect(await editor(page).innerText()).toContain(caption);
    expect(await editor(page).innerText()).toContain(creator);
  }
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await expect.poll(() => panel(page).getByText('Ảnh đại diện').count()).toBe(1);
  await panel(page)
    .getByRole('button', { name: `Việc với ảnh này: ${second.caption}` })
    .click();
  await page.getByRole('menuitem', { name: 'Chọn làm ảnh đại diện' }).click();
  await expect
    .poll(() => panel(page).getByRole('listitem').filter({ hasText: second.caption }).innerText())
    .toContain('Ảnh đại diện');
  await waitUntilSaved(page);
  await page.reload();
  await editor(page).waitFor();
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  const leads = panel(page).getByRole('listitem').filter({ hasText: 'Ảnh đại diện' });
  expect(await leads.count()).toBe(1);
  expect(await leads.innerText()).toContain(second.caption);
  expect(app.faults).toEqual([]);
});

test('what is no picture is named with its reason, and the good ones go in', async () => {
  const { page } = app;
  await writeStory(page);
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  const choosing = page.waitForEvent('filechooser');
  await panel(page)
    .getByRole('button', { name: /Thêm ảnh/ })
    .click();
  const good = await pressPhoto(first);
  await (await choosing).setFiles([
    { name: 'ghi-chu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('đây không phải ảnh', 'utf8') },
    { name: 'na.jpg', mimeType: 'image/jpeg', buffer: good },
    { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: good.subarray(0, 300) },
  ]);
  await page.getByRole('alert').filter({ hasText: 'ghi-chu.jpg' }).waitFor();
  await page.getByRole('alert').filter({ hasText: 'cut.jpg' }).waitFor();
  await expect.poll(() => panel(page).getByRole('listitem').count()).toBe(1);
  expect(await panel(page).getByRole('listitem').innerText()).toContain(first.caption);
});

test('the form says where each word came from, and what is typed there stands under the picture', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Một câu.');
  await dropFiles(page, '[contenteditable=true]', [
    { name: 'na.jpg', type: 'image/jpeg', bytes: await pressPhoto(first) },
  ]);
  await expect.poll(() => field(page, 'caption').innerText(), { timeout: 20_000 }).toContain(first.caption);
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await panel(page).getByRole('button', { name: 'Chi tiết ảnh' }).click();
  expect(
    await panel(page)
      .getByText(/lấy từ .*IPTC/)
      .count(),
  ).toBeGreaterThan(0);
  await panel(page).getByRole('textbox', { name: 'Nguồn ảnh' }).fill('Hải Vân');
  await expect.poll(() => field(page, 'credit').innerText()).toContain('Hải Vân');
});
