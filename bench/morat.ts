import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { importStories } from '../e2e/desk/stories.ts';
import { startHost } from '../e2e/harness/app.ts';
import { storyText } from './page/text.ts';

/** How what is typed goes in: directly, or as suggestions. */
const modes = ['direct', 'suggest'] as const;
export type Mode = (typeof modes)[number];

/** The app itself, with a data folder of its own that holds one story of each size and mode. */
export interface MoratApp {
  /** Opens the story of so many words on a page, in a mode, and puts the caret in its middle. */
  open(page: Page, words: number, mode: Mode): Promise<void>;
  /** Loads the window, up to the list. */
  show(page: Page): Promise<void>;
  /** Opens the story of so many words from the list, up to the text. */
  choose(page: Page, words: number, mode: Mode): Promise<void>;
  /** What lets another browser in. */
  readonly key: () => ReturnType<BrowserContext['storageState']>;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

const titleOf = (words: number, mode: Mode): string =>
  `Bài dài ${words} chữ để ${mode === 'direct' ? 'viết' : 'đề xuất'}`;

export async function startMorat(browser: Browser, sizes: readonly number[]): Promise<MoratApp> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-bench-'));
  const host = await startHost(folder);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const first = await context.newPage();
  await first.goto(host.url);
  await importStories(
    first,
    sizes.flatMap((words) =>
      modes.map((mode) => ({
        name: `${words}-${mode}.md`,
        text: `# ${titleOf(words, mode)}\n\n${storyText(words).join('\n\n')}\n`,
      })),
    ),
  );
  await first.close();
  const row = (page: Page, words: number, mode: Mode) =>
    page.getByRole('listbox', { name: 'Danh sách bài' }).getByText(titleOf(words, mode));
  const show = async (page: Page) => {
    await page.goto(new URL('/', host.url).href);
    await row(page, sizes[0] ?? 0, 'direct').waitFor();
  };
  const choose = async (page: Page, words: number, mode: Mode) => {
    await row(page, words, mode).click();
    await page.locator('[contenteditable=true] [data-field=body]').waitFor();
  };
  return {
    show,
    choose,
    key: () => context.storageState(),
    newPage: () => context.newPage(),
    async open(page, words, mode) {
      // what the switch in the toolbar remembers
      await page.addInitScript((value) => localStorage.setItem('morat.mode', value), mode);
      await show(page);
      await choose(page, words, mode);
      // the checker has read the whole story by then
      await page.waitForTimeout(4_000);
      await page.evaluate(() => {
        const blocks = document.querySelectorAll('[data-field=body] > p');
        const middle = blocks[Math.floor(blocks.length / 2)];
        const text = document.createTreeWalker(middle ?? document, NodeFilter.SHOW_TEXT).nextNode();
        if (!middle || !text) return;
        middle.closest<HTMLElement>('[contenteditable]')?.focus();
        getSelection()?.collapse(text, Math.floor((text.nodeValue ?? '').length / 2));
        middle.scrollIntoView({ block: 'center' });
      });
    },
    async close() {
      await context.close();
      await host.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
