import AxeBuilder from '@axe-core/playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { cards, editor, enter, field, openSample, panel, waitUntilSaved, writeStory } from './page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app.close();
});

const body = async () => (await field(app.page, 'body').innerText()).replaceAll('\u00a0', ' ');
/** How many stretches of the text are underlined. */
const underlined = () =>
  app.page.evaluate(() =>
    ['spelling', 'typography', 'style', 'fact', 'structure', 'hint'].reduce(
      (sum, kind) => sum + (CSS.highlights.get(`finding-${kind}`)?.size ?? 0),
      0,
    ),
  );
const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('F7 walks to a finding, Enter mends it, Ctrl+Z takes the mending back', async () => {
  const { page } = app;
  await openSample(page);
  await cards(page).first().waitFor();
  expect(await underlined()).toBeGreaterThan(3);
  await page.keyboard.press('F7');
  await expect.poll(focused).toMatch(/^Sửa thành/);
  const fix = (await focused()).replace(/^Sửa thành “|”$/g, '');
  const before = await editor(page).innerText();
  await page.keyboard.press('Enter');
  await expect.poll(() => editor(page).innerText()).not.toBe(before);
  expect(await editor(page).innerText()).toContain(fix);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => editor(page).innerText()).toBe(before);
  expect(app.faults).toEqual([]);
});

test('the syllable under the caret is not judged until it is left; Ctrl+. mends it at the caret', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Người bán hàng nói chuyện ngaỳ');
  await page.waitForTimeout(900);
  expect(await underlined()).toBe(0);
  await page.keyboard.type(' mai');
  await expect.poll(underlined, { timeout: 15_000 }).toBe(1);
  for (let key = 0; key < 5; key++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+.');
  await expect.poll(focused).toBe('Sửa thành “ngày”');
  await page.keyboard.press('Enter');
  await expect.poll(body).toContain('chuyện ngày mai');
  // the caret is where it was, right behind the syllable
  await page.keyboard.type('x');
  await expect.poll(() => body()).toContain('chuyện ngàyx mai');
});

test('Esc in the fixes leads back to the caret', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Hôm qua tòan xã họp. ');
  await expect.poll(underlined, { timeout: 15_000 }).toBe(1);
  await page.keyboard.press('Control+.');
  await expect.poll(focused).toMatch(/^Sửa thành/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.type('Xong.');
  await expect.poll(() => body()).toContain('họp. Xong.');
});

test('what is ignored in this story stays ignored after a reload, and can be shown again', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Hôm qua tòan xã họp. ');
  await waitUntilSaved(page);
  await expect.poll(underlined, { timeout: 15_000 }).toBe(1);
  await page.keyboard.press('F7');
  await expect.poll(focused).toMatch(/^Sửa thành/);
  await panel(page).getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByRole('menuitem', { name: 'Bỏ qua trong bài này' }).click();
  await expect.poll(underlined).toBe(0);
  await page.reload();
  await editor(page).waitFor();
  await panel(page).getByText('1 chỗ đã bỏ qua trong bài này').waitFor();
  await page.waitForTimeout(800);
  expect(await underlined()).toBe(0);
  await panel(page).getByRole('button', { name: 'Xem lại' }).click();
  await expect.poll(underlined, { timeout: 15_000 }).toBe(1);
});

test('the working screen has no fault that axe finds', async () => {
  const { page } = app;
  await openSample(page);
  await cards(page).first().waitFor();
  await page.keyboard.press('F7');
  for (const tab of ['Mo-rát', 'Ảnh', 'Bản', 'Thông tin']) {
    await page.getByRole('tab', { name: tab }).click();
    const { violations } = await new AxeBuilder({ page })
      // the page of paper has tests of its own
      .exclude('[contenteditable=true]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    const told = violations.map(
      (one) => `${tab}: ${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    );
    expect(told).toEqual([]);
  }
});

test('the next story is judged by the worker of the last one, and shows nothing of it', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type('Hôm qua tòan xã họp, ngaỳ mai nghỉ. ');
  await expect.poll(underlined, { timeout: 15_000 }).toBe(2);
  await page.getByRole('button', { name: 'Bài mới' }).click();
  await field(page, 'body').filter({ hasNotText: 'xã họp' }).click();
  await page.keyboard.type('Đêm nay ngòai khơi có gió. ');
  await expect.poll(underlined, { timeout: 15_000 }).toBe(1);
  expect(page.workers()).toHaveLength(1);
  expect(app.faults).toEqual([]);
});
