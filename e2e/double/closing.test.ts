import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enter, writeStory } from '../story/page.ts';
import { type Desktop, launchDesktop } from './desktop.ts';

let folder: string;
let desktop: Desktop;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-closing-'));
  desktop = await launchDesktop(folder);
});
afterEach(async () => {
  await desktop.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const dialogs = async () => (await desktop.ask('record', null)).dialogs;

test('a window whose page hangs stays until the person has decided', async () => {
  // the page never hears the shell
  await desktop.page.evaluate(() => {
    Object.assign(globalThis, { double: { deliver: () => undefined } });
  });
  await desktop.ask('press', 0);
  await desktop.ask('close', null);
  await expect.poll(dialogs, { timeout: 10_000 }).toHaveLength(1);
  expect(await desktop.page.title()).toBe('Morat');
  await desktop.ask('press', 1);
  await desktop.ask('close', null);
  expect(await desktop.exited).toBe(0);
});

test('a window whose last save failed asks, stays, and closes when it is told to', async () => {
  const { page } = desktop;
  await writeStory(page);
  // from here on the disk refuses
  await desktop.ask('refuse', 'disk-full');
  await enter(page, 'headline');
  await page.keyboard.type('Chưa ghi được');
  await page.locator('[data-saved="failed"]').waitFor();
  await desktop.ask('press', 0);
  await desktop.ask('close', null);
  await expect.poll(dialogs, { timeout: 10_000 }).toHaveLength(1);
  await desktop.ask('refuse', null);
  await page.locator('[data-saved="saved"]').waitFor();
  await desktop.ask('close', null);
  expect(await desktop.exited).toBe(0);
});
