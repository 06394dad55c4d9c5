import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await app.page.getByRole('main').getByRole('button', { name: 'Mở bài mẫu' }).click();
  await app.page.getByRole('tab', { name: /Mo-rát/ }).waitFor();
});
afterAll(() => app.close());

const gate = () => app.page.getByRole('dialog', { name: 'Xong chưa?' });
const make = () => gate().getByRole('button', { name: 'Đóng gói' });

test('the gate lists what stands between the sample story and its package', async () => {
  await app.page.getByRole('button', { name: /Xong chưa/ }).click();
  await gate().getByText('việc phải làm').waitFor();
  expect(await gate().getByText('Phải sửa').count()).toBeGreaterThan(0);
  expect(await make().isEnabled()).toBe(false);
});

test('a fix in the gate mends the story and its line goes', async () => {
  const fixes = gate().getByRole('button', { name: /^Sửa thành/ });
  for (let left = await fixes.count(); left > 0; left--) {
    await fixes.first().click();
    await expect.poll(() => fixes.count()).toBe(left - 1);
  }
});

test('a jump closes the gate and puts the caret there; mended, the gate opens', async () => {
  const { page } = app;
  await gate()
    .getByRole('button', { name: /^Đến đó/ })
    .first()
    .click();
  await gate().waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[contenteditable="true"]'))).toBe(true);
  await page.keyboard.type('Minh Khoa');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => make().isEnabled()).toBe(true);
});

test('the package is made, proved, and its files are named', async () => {
  const { page } = app;
  await make().click();
  const done = page.getByRole('dialog', { name: 'Gói đã sẵn sàng' });
  await done.getByText('Đã mở lại gói và đối chiếu').waitFor({ timeout: 20_000 });
  for (const name of ['article.json', 'article.html', 'article.txt'])
    await done.getByRole('rowheader', { name }).waitFor();
  await done.getByText(/exports.*\.zip/).waitFor();
  await done.getByRole('button', { name: 'Xong' }).click();
  await done.waitFor({ state: 'detached' });
});

test('the page reported no fault', () => {
  expect(app.faults).toEqual([]);
});
