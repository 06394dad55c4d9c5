import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const dialog = () => app.page.getByRole('dialog', { name: 'Phím tắt' });
const keyOf = (command: string) => dialog().getByRole('button', { name: new RegExp(`^${command}: phím`) });

test('a key is changed by pressing it, refused where it would not work, and given back', async () => {
  const { page } = app;
  await page.getByRole('navigation', { name: 'Các ngăn bài' }).waitFor();
  await page.keyboard.press('F1');
  await keyOf('Cài đặt…').click();
  await page.keyboard.press('Alt+z');
  await dialog().getByText('bật tắt UniKey').waitFor();
  await keyOf('Cài đặt…').click();
  await page.keyboard.press('Control+k');
  await dialog().getByText('đang dùng cho “Mở bảng lệnh”').waitFor();
  await keyOf('Cài đặt…').click();
  await page.keyboard.press('Control+Alt+s');
  await dialog().getByRole('button', { name: 'Cài đặt…: phím Ctrl+Alt+S. Bấm để đổi.' }).waitFor();
  await dialog().getByRole('button', { name: 'Đóng' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Alt+s');
  const settings = page.getByRole('dialog', { name: 'Cài đặt' });
  await settings.waitFor();
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'detached' });
  // kept on disk: there again in a window that is loaded anew
  await page.reload();
  await page.getByRole('navigation', { name: 'Các ngăn bài' }).waitFor();
  await page.keyboard.press('F1');
  await dialog().getByRole('button', { name: 'Cài đặt…: phím Ctrl+Alt+S. Bấm để đổi.' }).waitFor();
  await dialog().getByRole('button', { name: 'Phím ban đầu cho “Cài đặt…”' }).click();
  await dialog().getByRole('button', { name: 'Cài đặt…: phím Ctrl+,. Bấm để đổi.' }).waitFor();
  expect(app.faults).toEqual([]);
});

test('the sheet of keys goes on paper without the window around it', async () => {
  const { page } = app;
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#root').isVisible()).toBe(false);
  expect(await dialog().getByText('Mở bảng lệnh', { exact: true }).isVisible()).toBe(true);
  expect(await dialog().getByRole('button', { name: 'In bảng phím…' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});
