import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { browserProgram } from '../harness/browser.ts';

let opened: Promise<BrowserContext> | null = null;

/** The Chromium of this program, with its profile where the program wants it; a test may join it over its port. */
export function chromiumIn(profile: string): Promise<BrowserContext> {
  opened ??= browserProgram().then(({ path, args }) =>
    chromium.launchPersistentContext(profile, {
      executablePath: path,
      args: [...args, '--remote-debugging-port=0'],
      headless: true,
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
      // the double ends it, after the windows and the store
      handleSIGTERM: false,
      handleSIGINT: false,
    }),
  );
  return opened;
}

export async function debuggingPort(profile: string): Promise<number> {
  await chromiumIn(profile);
  return Number((await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]);
}

export async function closeChromium(): Promise<void> {
  await (await opened)?.close();
}
