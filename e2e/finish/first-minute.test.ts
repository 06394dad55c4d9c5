import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, openSample, panel } from '../story/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

test('from first start to a checked sample story: name, role and rules on one screen, then the findings', async () => {
  const { page } = app;

  // one screen asks for name, role and the newsroom's rules
  const name = page.getByRole('textbox', { name: 'Tên hoặc bút danh' });
  await name.fill('Kim Thành');
  await page.getByRole('button', { name: /Vai trò/ }).click();
  await page.getByRole('option', { name: 'Biên tập' }).click();
  await page.getByRole('button', { name: /Bộ luật của tòa soạn/ }).click();
  await page.getByRole('option', { name: /Thanh tra/ }).click();
  await page.getByText('Từ nay bài được xem theo “', { exact: false }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  // the sample is checked by itself
  await openSample(page);
  const open = async () => Number(/\d+/.exec(await page.getByRole('tab', { name: /Mo-rát/ }).innerText())?.[0] ?? 0);
  await expect.poll(open, { timeout: 30_000 }).toBeGreaterThan(0);
  await panel(page).locator('[data-findings] section').first().waitFor();
  expect(await editor(page).innerText()).not.toBe('');
  expect(app.faults).toEqual([]);
}, 120_000);
