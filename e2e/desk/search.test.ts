import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { festivalStory, importStories, portStory, rows, schoolStory, search } from './stories.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await importStories(app.page, [portStory, festivalStory, schoolStory]);
});
afterAll(() => app.close());

/** The list answers the query with these headlines; until it does, an older answer stands there. */
async function expectFound(query: string, headlines: readonly string[]): Promise<void> {
  await search(app.page).fill(query);
  await expect.poll(() => rows(app.page).locator('p:first-child').allInnerTexts()).toEqual(headlines);
  const words = headlines.length === 0 ? 'Không có bài nào khớp' : `${headlines.length} bài khớp`;
  await app.page.getByText(words, { exact: true }).waitFor({ state: 'attached' });
}

test.each([['hải phòng'], ['hai phong'], ['HẢI PHÒNG'], ['phong hai']])(
  '%s finds the story of the port',
  async (query) => {
    await expectFound(query, ['Hải Phòng thông luồng vào cảng sau ba ngày nạo vét']);
    expect(await rows(app.page).locator('mark').allInnerTexts()).toEqual(['Hải', 'Phòng']);
  },
);

test('đ is found by d, and in the body too', async () => {
  await expectFound('dai doan ket', ['Ngày hội đại đoàn kết ở khu tập thể cũ']);
  await expectFound('dao thi ly', ['Ngày hội đại đoàn kết ở khu tập thể cũ']);
});

test('nothing found says so, and clearing the search brings the view back', async () => {
  await expectFound('thuyền rồng', []);
  await app.page.getByText('Không tìm thấy').waitFor();
  await search(app.page).fill('');
  await expect.poll(() => rows(app.page).count()).toBe(3);
});

test('the page reported no fault', () => {
  expect(app.faults).toEqual([]);
});
