import { afterAll, beforeAll, expect, test } from 'vitest';
import { festivalStory, importStories, list, portStory, rows, schoolStory, view } from '../desk/stories.ts';
import { type App, openApp } from '../harness/app.ts';
import { beSomeone } from './person.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await beSomeone(app.page, 'Minh Phương', 'Phóng viên');
  await importStories(app.page, [portStory, festivalStory, schoolStory]);
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const chosenBar = () => app.page.getByRole('toolbar', { name: /^Đã chọn/ });
async function chooseAll(): Promise<void> {
  await expect.poll(() => rows(app.page).count()).toBe(3);
  await list(app.page).focus();
  await app.page.keyboard.press('Control+a');
  await app.page.getByRole('toolbar', { name: 'Đã chọn 3 bài' }).waitFor();
}
async function bulk(name: string): Promise<void> {
  await chosenBar().getByRole('button', { name: 'Bước tiếp' }).click();
  await app.page.getByRole('menuitem', { name }).click();
}
const confirm = (name: string) => app.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('three stories are submitted at once, and the counts of the views follow', async () => {
  await chooseAll();
  await bulk('Gửi duyệt');
  await confirm('Gửi duyệt');
  await app.page.getByText('Đã gửi 3 bài lên duyệt.').waitFor();
  await expect.poll(() => view(app.page, 'Chờ duyệt').innerText()).toMatch(/3$/);
});

test('the copy editor finds them unseen, gives them to somebody, and sees who has them', async () => {
  const { page } = app;
  await beSomeone(page, 'Hải Vân', 'Biên tập');
  await view(page, 'Chờ duyệt').click();
  await expect.poll(() => rows(page).count()).toBe(3);
  await page.getByRole('button', { name: 'Chưa xem', exact: true }).click();
  await expect.poll(() => rows(page).count()).toBe(3);
  await chooseAll();
  await bulk('Giao cho…');
  await page.getByRole('combobox', { name: 'Người giữ bài' }).fill('Bùi An');
  await page.keyboard.press('Tab');
  await confirm('Giao cho');
  await page.getByText('Đã giao 3 bài.').waitFor();
  await expect.poll(() => rows(page).getByText('Bùi An giữ').count()).toBe(3);
});

test('approved at once, those that the gate keeps back are named with the reason', async () => {
  const { page } = app;
  await chooseAll();
  await bulk('Duyệt');
  await confirm('Duyệt');
  await page.getByText('3 bài chưa qua bước này').waitFor();
  await page.getByText(/còn \d+ việc phải làm/).waitFor();
  expect(await rows(page).count()).toBe(3);
});

test('one note sends them all back', async () => {
  const { page } = app;
  await chooseAll();
  await bulk('Trả lại…');
  await page.getByRole('textbox', { name: 'Lời nhắn' }).fill('Thiếu tác giả và chuyên mục.');
  await confirm('Trả lại');
  await page.getByText('Đã trả 3 bài kèm lời nhắn.').waitFor();
  await view(page, 'Trả lại').click();
  await page.getByRole('button', { name: 'Chưa xem', exact: true }).click();
  await expect.poll(() => rows(page).count()).toBe(3);
});

test('a filter narrows the list and says so; dropped, the list is whole again', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Lọc danh sách' }).click();
  const form = page.getByRole('dialog', { name: 'Lọc danh sách' });
  await form.getByRole('button', { name: /Người giữ bài/ }).click();
  await page.getByRole('option', { name: 'Chưa ai giữ' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('Không có bài khớp bộ lọc').waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc Chưa ai giữ' }).click();
  await expect.poll(() => rows(page).count()).toBe(3);
});

test('the list can be ordered by headline as Vietnamese sorts', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Thứ tự' }).click();
  await page.getByRole('menuitem', { name: 'Theo tít' }).click();
  await expect.poll(async () => (await rows(page).first().innerText()).split('\n')[0]).toMatch(/^Hải Phòng/);
});
