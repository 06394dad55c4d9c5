import type { Page } from 'playwright-core';

/** Who sits at the machine now, set as a person sets it. */
export async function beSomeone(page: Page, name: string, role: 'Phóng viên' | 'Biên tập' | 'Thư ký'): Promise<void> {
  await page.getByRole('navigation', { name: 'Các ngăn bài' }).waitFor();
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Cài đặt' });
  const field = dialog.getByRole('textbox', { name: 'Tên hoặc bút danh' });
  await field.fill(name);
  await field.blur();
  await dialog.getByRole('button', { name: /Vai trò/ }).click();
  await page.getByRole('option', { name: role }).click();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: new RegExp(`${name}.*${role}`) }).waitFor();
}
