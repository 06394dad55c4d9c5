import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { openSample, waitUntilSaved } from '../story/page.ts';
import { beSomeone } from './person.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const gate = () => app.page.getByRole('dialog', { name: 'Xong chưa?' });
const box = () => gate().getByRole('region', { name: 'Bước tiếp' });
const way = (state: string) => app.page.getByRole('button', { name: `Bước tiếp của bài. Đang ở: ${state}` });
const openGate = async () => {
  await app.page.keyboard.press('Control+Enter');
  await gate().getByRole('listitem').first().waitFor();
};
async function step(state: string, name: string): Promise<void> {
  await way(state).click();
  await app.page.getByRole('menuitem', { name, exact: true }).click();
}

test('the first screen asks who sits here, without a password', async () => {
  const { page } = app;
  await page.getByRole('heading', { name: 'Bạn là ai trong tòa soạn?' }).waitFor();
  const name = page.getByRole('textbox', { name: 'Tên hoặc bút danh' });
  await name.fill('Minh Phương');
  await name.blur();
  await page.getByRole('button', { name: /Minh Phương.*Phóng viên/ }).waitFor();
});

test('a reporter submits from the ready list; only her own steps are offered', async () => {
  const { page } = app;
  await openSample(page);
  await way('Nháp').click();
  const offered = page.getByRole('menuitem');
  expect(await offered.allInnerTexts()).toEqual(['Gửi duyệt', 'Gác bài…', 'Bài đã đi thế nào']);
  await page.keyboard.press('Escape');
  await openGate();
  await box().getByRole('textbox', { name: 'Lời nhắn' }).fill('Ảnh hai chưa có người chụp.');
  await box().getByRole('button', { name: 'Gửi duyệt' }).click();
  await way('Chờ duyệt').waitFor();
});

test('the desk takes it in hand; what blocks keeps it from being signed', async () => {
  await beSomeone(app.page, 'Hải Vân', 'Biên tập');
  await step('Chờ duyệt', 'Nhận biên tập');
  await way('Đang duyệt').waitFor();
  await openGate();
  expect(await box().getByRole('button', { name: 'Duyệt và ký tên' }).isEnabled()).toBe(false);
  await app.page.keyboard.press('Escape');
  await gate().waitFor({ state: 'detached' });
});

test('sent back without a reason it is not sent; with one the reporter sees why and what was changed', async () => {
  const { page } = app;
  await page.getByText('Theo Ban quản lý chợ').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Hôm ấy ');
  await waitUntilSaved(page);
  await step('Đang duyệt', 'Trả lại…');
  const dialog = page.getByRole('dialog', { name: 'Trả bài cho phóng viên' });
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await dialog.getByText('Hãy viết vì sao trả bài.').waitFor();
  await dialog.getByRole('textbox', { name: 'Lời nhắn' }).fill('64 thuyền là ai đếm?');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await way('Trả lại').waitFor();
  await beSomeone(page, 'Minh Phương', 'Phóng viên');
  const note = page.getByRole('region', { name: 'Bài trả lại' });
  await note.getByText('64 thuyền là ai đếm?').waitFor();
  await note.getByRole('button', { name: 'Xem đã sửa gì' }).click();
  const lesson = page.getByRole('dialog', { name: 'Bài trả lại' });
  await lesson.getByRole('region', { name: 'Chỗ đã sửa' }).getByText('Hôm ấy').waitFor();
  await lesson.getByRole('region', { name: 'Lỗi của bản đã gửi' }).getByText('huyệnn', { exact: true }).waitFor();
  await lesson.getByRole('button', { name: 'Vào bài viết tiếp' }).click();
  await lesson.waitFor({ state: 'detached' });
});

test('mended and submitted again it is signed with name and time, and goes out as exported', async () => {
  const { page } = app;
  await openGate();
  const fixes = gate().getByRole('button', { name: /^Sửa thành/ });
  while ((await fixes.count()) > 0) {
    const before = await fixes.count();
    await fixes.first().click();
    await expect.poll(() => fixes.count(), { timeout: 10_000 }).not.toBe(before);
    await gate().getByRole('listitem').first().waitFor();
  }
  await gate()
    .getByRole('button', { name: /^Đến đó/ })
    .first()
    .click();
  await gate().waitFor({ state: 'detached' });
  await page.keyboard.type('Minh Khoa');
  await openGate();
  await box().getByRole('button', { name: 'Gửi duyệt' }).click();
  await way('Chờ duyệt').waitFor();
  await beSomeone(page, 'Hải Vân', 'Biên tập');
  await openGate();
  const sign = box().getByRole('button', { name: 'Duyệt và ký tên' });
  await expect.poll(() => sign.isEnabled(), { timeout: 10_000 }).toBe(true);
  await box().getByText('Ký tên: Hải Vân · Biên tập').waitFor();
  await sign.click();
  await way('Đã duyệt').waitFor();
  await openGate();
  await box()
    .getByText(/^Hải Vân đã duyệt lúc/)
    .waitFor();
  await gate().getByRole('button', { name: 'Đóng gói' }).click();
  const done = page.getByRole('dialog', { name: 'Gói đã sẵn sàng' });
  await done.getByRole('button', { name: 'Xong' }).click({ timeout: 20_000 });
  await way('Đã xuất').waitFor();
});

test('every step stands in the record, with who, what and the note', async () => {
  const { page } = app;
  await step('Đã xuất', 'Bài đã đi thế nào');
  const record = page.getByRole('dialog', { name: 'Bài đã đi thế nào' });
  const lines = await record.getByRole('listitem').allInnerTexts();
  const first = lines.map((line) => line.split('\n')[0]?.replace(/\s+/g, ' '));
  expect(first).toEqual([
    'Hải Vân · Biên tập · đóng gói',
    'Hải Vân · Biên tập · duyệt và ký tên',
    'Minh Phương · Phóng viên · gửi duyệt',
    'Hải Vân · Biên tập · trả lại',
    'Hải Vân · Biên tập · nhận biên tập',
    'Minh Phương · Phóng viên · gửi duyệt',
  ]);
  expect(lines[3]).toContain('64 thuyền là ai đếm?');
  expect(lines[5]).toContain('Ảnh hai chưa có người chụp.');
  await page.keyboard.press('Escape');
});
