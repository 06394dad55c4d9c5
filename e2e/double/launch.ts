import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A main bundle running under the double. */
export interface DoubleRun {
  /** The program's window, when there is one. */
  window(): Promise<Page>;
  /** Clicks the window's cross. */
  close(): void;
  /** The exit code, and what was said on stderr. */
  readonly exited: Promise<{ readonly code: number | null; readonly said: string }>;
  /** Ends it, whatever it does. */
  kill(): void;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

export async function launchDouble(main: string, args: readonly string[] = []): Promise<DoubleRun> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-main.ts'), main, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, MORAT_DOUBLE_PORT: String(port) },
  });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString('utf8');
  });
  let browser: Browser | null = null;
  let gone = false;
  const exited = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => {
      gone = true;
      resolve({ code, said });
    });
  });
  return {
    async window() {
      for (;;) {
        if (gone) throw new Error(`the program ended before it had a window: ${said}`);
        browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
        const page = browser
          ?.contexts()
          .flatMap((one) => one.pages())
          .find((one) => one.url().includes('app.double.test'));
        if (page) return page;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    close: () => child.send('close'),
    exited,
    kill: () => child.kill('SIGKILL'),
  };
}
