import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { festivalStory, importStories, portStory, rows, schoolStory, search } from './stories.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await importStories(app.page, [portStory, festivalStory, schoolStory]);
});
afterAll(() => app.close());

/** The headlines found, once the list has answered the query: it is emptied first, so that no old answer is read. */
async function found(query: string, count: number): Promise<string[]> {
  await search(app.page).fill('');
  await expect.poll(() => rows(app.page).locator('mark').count()).toBe(0);
  await search(app.page).fill(query);
  const words = count === 0 ? 'Không có bài nào khớp' : `${count} bài khớp`;
  await app.page.getByText(words, { exact: true }).waitFor({ state: 'attached' });
  return rows(app.page).locator('p:first-child').allInnerTexts();
}

test.each([['hải phòng'], ['hai phong'], ['HẢI PHÒNG'], ['phong hai']])(
  '%s finds the story of the port',
  async (query) => {
    expect(await found(query, 1)).toEqual(['Hải Phòng thông luồng vào cảng sau ba ngày nạo vét']);
    expect(await rows(app.page).locator('mark').allInnerTexts()).toEqual(['Hải', 'Phòng']);
  },
);

test('đ is found by d, and in the body too', async () => {
  expect(await found('dai doan ket', 1)).toEqual(['Ngày hội đại đoàn kết ở khu tập thể cũ']);
  expect(await found('dao thi ly', 1)).toEqual(['Ngày hội đại đoàn kết ở khu tập thể cũ']);
});

test('nothing found says so, and clearing the search brings the view back', async () => {
  expect(await found('thuyền rồng', 0)).toEqual([]);
  await app.page.getByText('Không tìm thấy').waitFor();
  await search(app.page).fill('');
  await expect.poll(() => rows(app.page).count()).toBe(3);
});

test('the page reported no fault', () => {
  expect(app.faults).toEqual([]);
});
