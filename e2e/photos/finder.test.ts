import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, field, panel, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles } from '../story/pictures.ts';
import { cameraFiles } from './pictures.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});

const words = (caption: string, credit: string, date: string) => ({
  'IPTC:CodedCharacterSet': 'UTF8',
  'IPTC:Caption-Abstract': caption,
  'IPTC:Credit': credit,
  'EXIF:DateTimeOriginal': date,
});
const files = [
  { name: 'a.jpg', tags: words('Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót', 'Lê Duy', '2026:03:12 05:40:10') },
  { name: 'b.jpg', tags: words('Thuyền về bến lúc rạng đông', 'Đỗ Bình', '2026:03:14 05:12:00') },
  { name: 'c.jpg', tags: words('Chợ cá họp từ bốn giờ sáng', 'Lê Duy', '2025:11:02 04:20:00') },
];

/** Two stories: the first with three photos, the second open with a sentence in its body and the caret in it. */
async function twoStories(): Promise<void> {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Cửa Sót vào vụ cá Nam');
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await dropFiles(page, '[role=tabpanel] > div', await cameraFiles(files));
  await expect.poll(() => panel(page).getByRole('listitem').count(), { timeout: 30_000 }).toBe(3);
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Bài mới' }).first().click();
  await expect.poll(() => page.getByText(/Bài chưa có tít/).count()).toBe(1);
  await enter(page, 'body');
  await page.keyboard.type('Ngư dân trúng đậm.');
}

test('a picture of another story is found without marks and by its day, and goes in with its words by Enter', async () => {
  const { page } = app;
  await twoStories();
  await page.keyboard.press('Control+Alt+f');
  const box = page.getByRole('combobox', { name: 'Tìm ảnh đã có…' });
  await box.waitFor();
  const hits = panel(page).getByRole('option');
  await expect.poll(() => hits.count()).toBe(3);
  await page.keyboard.type('le duy 12/3');
  await expect.poll(() => hits.count()).toBe(1);
  expect(await hits.innerText()).toContain('Đang ở: “Cửa Sót vào vụ cá Nam”');
  expect(await panel(page).locator('mark').allInnerTexts()).toEqual([]);
  await box.fill('gỡ lưới');
  await expect.poll(() => panel(page).locator('mark').allInnerTexts()).toEqual(['gỡ', 'lưới']);
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Bảng bên phải"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => field(page, 'caption').count()).toBe(1);
  expect((await field(page, 'caption').innerText()).trim()).toBe('Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót');
  expect((await field(page, 'credit').innerText()).trim()).toBe('Lê Duy');
  // it stands behind the paragraph that was being written
  expect(await editor(page).innerText()).toMatch(/Ngư dân trúng đậm\.[\s\S]*Bà Trần Thị Lụa/);
  await hits.getByText('Đã có trong bài này').waitFor();
  // a second Enter adds nothing; Shift+Enter puts another one into the tray
  await page.keyboard.press('Enter');
  await box.fill('cho ca');
  await expect.poll(() => hits.count()).toBe(1);
  await hits.getByText('Chợ cá').waitFor();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => panel(page).getByRole('listitem').count()).toBe(2);
  expect(await field(page, 'caption').count()).toBe(1);
  await page.keyboard.type(' Cả xã vui.');
  await expect.poll(() => field(page, 'body').innerText()).toContain('Ngư dân trúng đậm. Cả xã vui.');
  await waitUntilSaved(page);
  // the file is there once, whoever uses it
  const folder = join(app.host.dataFolder, 'photos');
  const kept = (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}\.jpg$/.test(name));
  expect(kept).toHaveLength(3);
  expect(app.faults).toEqual([]);
});

test('a picture is dragged out of the list into the story', async () => {
  const { page } = app;
  await twoStories();
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await panel(page).getByRole('button', { name: 'Tìm ảnh đã có…' }).click();
  const hit = panel(page).getByRole('option').filter({ hasText: 'Thuyền về bến' });
  await hit.dragTo(page.getByText('Ngư dân trúng đậm.'));
  await expect.poll(() => field(page, 'caption').count()).toBe(1);
  expect((await field(page, 'caption').innerText()).trim()).toBe('Thuyền về bến lúc rạng đông');
  expect((await field(page, 'credit').innerText()).trim()).toBe('Đỗ Bình');
  await panel(page).getByRole('button', { name: 'Về khay ảnh' }).click();
  await panel(page).getByText('Ảnh đại diện').waitFor();
  expect(app.faults).toEqual([]);
});
