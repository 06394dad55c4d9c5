import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');

/** A browser host of its own data folder. */
export interface Host {
  readonly url: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Ends it as a user would (SIGTERM) and waits. */
  stop(): Promise<void>;
}

/** Starts the built browser host on a free port and waits for its address. */
export async function startHost(dataFolder: string, args: readonly string[] = []): Promise<Host> {
  const child = spawn(process.execPath, [join(root, 'out/main/browser-host.js'), '--data', dataFolder, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(line);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the browser host ended with ${code} before it was ready`)));
  });
  return {
    url,
    dataFolder,
    process: child,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The app as a user has it: a host with an empty data folder and a real browser with one page on it. */
export interface App {
  readonly host: Host;
  readonly browser: Browser;
  readonly page: Page;
  /** Everything the page said on its console as an error, and every uncaught error. */
  readonly faults: string[];
  close(): Promise<void>;
}

export async function openApp(options: BrowserContextOptions & { dataFolder?: string } = {}): Promise<App> {
  const { dataFolder, ...context } = options;
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'morat-e2e-')));
  const host = await startHost(folder);
  const browser = await launchBrowser();
  const opened = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', ...context });
  const page = await opened.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(host.url);
  return {
    host,
    browser,
    page,
    faults,
    async close() {
      await browser.close();
      await host.stop();
      if (!dataFolder) await rm(folder, { recursive: true, force: true });
    },
  };
}
