import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { enter, field, writeStory } from './page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});
const textOf = async (name: string) => (await field(app.page, name).innerText()).replaceAll('\u00a0', ' ').trim();
const bare = 'Hom nay thanh pho Hai Phong to chuc hoi nghi';
const marked = 'Hôm nay thành phố Hải Phòng tổ chức hội nghị';
const wait = { timeout: 15_000 };

async function write(text: string): Promise<void> {
  await writeStory(app.page);
  await enter(app.page, 'body');
  await app.page.keyboard.type(text);
}
const addMarks = () => app.page.keyboard.press('Control+Shift+M');
const notice = (words: RegExp) => app.page.getByText(words);

test('marks come with a key and say how many; one undo brings the bare text back', async () => {
  await write(bare);
  await addMarks();
  await expect.poll(() => textOf('body'), wait).toBe(marked);
  await notice(/^Đã thêm dấu cho 9 chữ/).waitFor();
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => textOf('body')).toBe(bare);
});

test('the undo of the notice brings the bare text back, and the caret is where it was', async () => {
  await write(bare);
  await addMarks();
  await expect.poll(() => textOf('body'), wait).toBe(marked);
  await app.page.getByLabel('Thông báo').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => textOf('body')).toBe(bare);
  await app.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => textOf('body')).toBe(marked);
  await app.page.keyboard.type('.');
  await expect.poll(() => textOf('body')).toBe(`${marked}.`);
});

test('marks that are there stay, and so do figures, addresses and foreign words', async () => {
  await write('Ngày 7/1, thành pho Hai Phòng to chức hội nghi; gui bandoc@bao.vn, https://bao.vn/tin-moi');
  await addMarks();
  const meant = 'Ngày 7/1, thành phố Hải Phòng tổ chức hội nghị; gửi bandoc@bao.vn, https://bao.vn/tin-moi';
  await expect.poll(() => textOf('body'), wait).toBe(meant);
});

test('while the model is still on its way it says so, writing goes on, and all of it gets marks', async () => {
  const { page } = app;
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.context().route(/vietnamese.*\.model/, async (route) => {
    await held;
    await route.continue();
  });
  await write('Hom nay thanh pho Hai Phong');
  await addMarks();
  await notice(/^Đang nạp mô hình/).waitFor();
  await page.keyboard.type(' to chuc hoi nghi');
  await expect.poll(() => textOf('body')).toBe(bare);
  letThrough();
  await expect.poll(() => textOf('body'), wait).toBe(marked);
});

test('only what is selected gets marks', async () => {
  await write(bare);
  for (let key = 0; key < 'hoi nghi'.length; key++) await app.page.keyboard.press('Shift+ArrowLeft');
  // the browser tells of the last step before a hand reaches the next key
  await app.page.waitForTimeout(50);
  await addMarks();
  await expect.poll(() => textOf('body'), wait).toBe(bare.replace('hoi nghi', 'hội nghị'));
});

test('the whole story gets marks from the menu of the toolbar, in one undo step', async () => {
  const { page } = app;
  await write(bare);
  await enter(page, 'headline');
  await page.keyboard.type('Thanh pho hop bao');
  await page.getByRole('button', { name: 'Định dạng khác' }).click();
  await page.getByRole('menuitem', { name: 'Thêm dấu cả bài' }).click();
  await expect.poll(() => textOf('body'), wait).toBe(marked);
  expect(await textOf('headline')).toBe('Thành phố họp báo');
  await app.page.getByLabel('Thông báo').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => textOf('body')).toBe(bare);
  expect(await textOf('headline')).toBe('Thanh pho hop bao');
});

test('a word that could be another is underlined, and Ctrl+. offers what it could be', async () => {
  const { page } = app;
  await write('Anh ban chi ba. Co ay mua ma');
  await addMarks();
  await notice(/chữ chưa chắc/).waitFor(wait);
  const before = await textOf('body');
  const spelling = page.getByRole('region', { name: 'Chính tả' });
  await spelling.getByRole('button').first().click();
  await page.keyboard.press('Control+.');
  const choice = page
    .getByRole('dialog')
    .getByRole('button', { name: /^Sửa thành/ })
    .first();
  await choice.waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf('body')).not.toBe(before);
});
