import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../electron/store/index.ts';
import { startHost } from '../harness/app.ts';
import { browserProgram } from '../harness/browser.ts';
import { enter, writeStory } from '../story/page.ts';
import { chance, roundsOf, seed } from './chance.ts';
import { noteFigure, spread } from './figures.ts';
import { letters } from './letters.ts';

/** A browser starts slowly: a fifth of the rounds of kill.test.ts. */
const rounds = Math.max(1, Math.round(roundsOf('MORAT_KILLS', 5) / 5));
/** A slow machine may take this much longer than what is promised before a test fails; the figures say what it was. */
const patience = 5000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-kill-window-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Types a headline-less story into the real window until the kill; answers how many milliseconds of typing are missing. */
async function typeAndKill(victim: 'host' | 'browser', milliseconds: number): Promise<number> {
  const host = await startHost(folder);
  const { path, args } = await browserProgram();
  const server = await chromium.launchServer({ executablePath: path, args: [...args], headless: true });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.goto(host.url);
  await writeStory(page);
  await enter(page, 'body');
  const pressed: number[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    await page.keyboard.insertText(letters(pressed.length + 1).at(-1) ?? '');
    pressed.push(performance.now());
    await page.waitForTimeout(15);
  }
  const killed = performance.now();
  if (victim === 'host') host.process.kill('SIGKILL');
  else server.process().kill('SIGKILL');
  await server.close().catch(() => undefined);
  if (victim === 'browser') await host.stop();
  const store = openStore({ folder });
  const [row] = store.drafts.list('mine');
  const text = row
    ? store.stories
        .read(row.id)
        .body.map((block) => textOf(block))
        .join('')
    : '';
  store.close();
  expect(letters(pressed.length).startsWith(text.replaceAll('\u00a0', ' '))).toBe(true);
  const firstMissing = pressed[text.length];
  return firstMissing === undefined ? 0 : killed - firstMissing;
}

const textOf = (block: object): string =>
  'children' in block ? (block.children as { text: string }[]).map(({ text }) => text).join('') : '';

test.each(['host', 'browser'] as const)(
  'a kill of the %s while somebody types without a pause takes only the last moment',
  async (victim) => {
    const random = chance(seed + victim.length);
    const missing: number[] = [];
    for (let round = 0; round < rounds; round++) {
      missing.push(await typeAndKill(victim, 400 + random() * 2500));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      folder = await mkdtemp(join(tmpdir(), 'morat-kill-window-'));
    }
    noteFigure({
      part: 'kill',
      what: `SIGKILL of the ${victim} while typing in the window without a pause`,
      rounds,
      result: `milliseconds of typing missing: ${spread(missing)}`,
    });
    expect(Math.max(...missing)).toBeLessThan(patience);
  },
  7_200_000,
);
