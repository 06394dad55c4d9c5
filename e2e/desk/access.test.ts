import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { importStories, portStory, rows, schoolStory } from './stories.ts';

// WCAG 2.2 A and AA as far as axe can see them, in every theme, on each screen of the desk and the frame.

let app: App;
beforeAll(async () => {
  // a dialog that is still fading in has no contrast to measure
  app = await openApp({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

async function faultsOf(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // the story's own paper is looked at by its own tests
  const { violations } = await new AxeBuilder({ page }).withTags(tags).exclude('[contenteditable]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

test('the empty desk', async () => {
  await app.page.getByRole('heading', { name: 'Bàn còn trống' }).waitFor();
  expect(await faultsOf(app.page)).toEqual([]);
});

test.each(['sáng', 'tối', 'tương phản cao'])('desk, palette, settings and keys, %s', async (theme) => {
  const { page } = app;
  if ((await rows(page).count()) === 0) await importStories(page, [portStory, schoolStory]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`giao diện ${theme}`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Control'] });
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('a');
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const key of ['Control+,', 'F1']) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});
