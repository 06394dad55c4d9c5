import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { enter, field, openSample, waitUntilSaved } from '../story/page.ts';
import { beSomeone } from './person.ts';

// WCAG 2.2 A and AA as far as axe can see them, on each screen of the review, light and dark.

let app: App;
beforeAll(async () => {
  app = await openApp({ reducedMotion: 'reduce' });
  await beSomeone(app.page, 'Hải Vân', 'Biên tập');
  await openSample(app.page);
  await enter(app.page, 'sapo');
  await app.page.keyboard.type('Sáng sớm. ');
  await waitUntilSaved(app.page);
  await app.page.keyboard.press('Control+s');
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

async function faults(): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page: app.page }).withTags(tags).exclude('[contenteditable]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
async function inTheme(theme: string): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(`giao diện ${theme}`);
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
}
const closed = async (name: string) => {
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
};

test.each(['sáng', 'tối'])('versions and the comparison of two, %s', async (theme) => {
  const { page } = app;
  await inTheme(theme);
  await page.getByRole('tab', { name: 'Bản' }).click();
  await page.getByRole('region', { name: 'Các bản của bài' }).getByRole('listitem').first().waitFor();
  expect(await faults()).toEqual([]);
  await page
    .getByRole('region', { name: 'Các bản của bài' })
    .getByRole('button', { name: /Khi mở bài/ })
    .click();
  await page.getByRole('insertion').first().waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole('radio', { name: 'Hai cột' }).click();
  expect(await faults()).toEqual([]);
  await closed('So hai bản');
});

test.each(['sáng', 'tối'])('comments, open, current and being written, %s', async (theme) => {
  const { page } = app;
  await inTheme(theme);
  await enter(page, 'headline');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Tít dài quá, @');
  expect(await faults()).toEqual([]);
  await page.getByText('Câu hỏi cho phóng viên').click();
  await page
    .getByRole('region', { name: 'Góp ý' })
    .getByRole('button', { name: /^Góp ý/ })
    .click();
  await page.getByRole('list', { name: 'Các góp ý' }).getByText('Tít dài quá').first().waitFor();
  expect(await faults()).toEqual([]);
});

test.each(['sáng', 'tối'])(
  'the way: ready list with the next step, a step that asks, the record, the filter, %s',
  async (theme) => {
    const { page } = app;
    await inTheme(theme);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Bước tiếp' }).waitFor();
    expect(await faults()).toEqual([]);
    await closed('Xong chưa?');
    await page.getByRole('button', { name: /^Bước tiếp của bài/ }).click();
    await page.getByRole('menuitem', { name: 'Giao cho…' }).click();
    await page.getByRole('dialog', { name: 'Giao bài cho ai?' }).waitFor();
    expect(await faults()).toEqual([]);
    await closed('Giao bài cho ai?');
    await page.getByRole('button', { name: /^Bước tiếp của bài/ }).click();
    await page.getByRole('menuitem', { name: 'Bài đã đi thế nào' }).click();
    await page.getByRole('dialog', { name: 'Bài đã đi thế nào' }).waitFor();
    expect(await faults()).toEqual([]);
    await closed('Bài đã đi thế nào');
    await page.getByRole('button', { name: 'Lọc danh sách' }).click();
    await page.getByRole('dialog', { name: 'Lọc danh sách' }).waitFor();
    expect(await faults()).toEqual([]);
    await closed('Lọc danh sách');
  },
);

test.each(['sáng', 'tối', 'tương phản cao'])('suggestions, with their marks in the text, %s', async (theme) => {
  const { page } = app;
  await inTheme(theme);
  if ((await page.locator('[data-suggestion]').count()) === 0) {
    await page.keyboard.press('Control+Shift+E');
    await enter(page, 'headline');
    await page.waitForTimeout(150);
    await page.keyboard.press('End');
    await page.waitForTimeout(150);
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.type('đông khách');
    await field(page, 'body').locator('> h2').first().click();
    await page.waitForTimeout(150);
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('tab', { name: /Góp ý/ }).click();
    await page.getByRole('radio', { name: /^Đề xuất ·/ }).click();
    await page.locator('[data-suggestion]').nth(1).waitFor();
    await page.locator('[data-suggestion] button').first().click();
  }
  expect(await faults()).toEqual([]);
  const shots = process.env['MORAT_SHOTS'];
  if (!shots) return;
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${shots}/suggestions-${theme}-${size.width}.png` });
  }
});
