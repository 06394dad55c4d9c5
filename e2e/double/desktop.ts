import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { record } from './record.ts';

/** What a test may ask of the process that runs the program: argument and answer. */
export interface Asked {
  port: [null, number];
  record: [null, Omit<typeof record, 'windowOpen'>];
  windows: [null, { isShown: boolean; isFocused: boolean; options: Record<string, unknown> }[]];
  /** Clicks the cross of the window. */
  close: [null, void];
  quit: [null, void];
  /** The machine goes to sleep. */
  sleep: [null, void];
  minimize: [null, void];
  /** Which button of the next message box is pressed. */
  press: [number, void];
  /** What the next save dialog answers. */
  saveTo: [string | null, void];
  /** With which code saves fail before they reach the program; null: they go through again. */
  refuse: [string | null, void];
  grants: [{ permission: string; url: string }, boolean];
  opens: [string, string];
}

const root = join(import.meta.dirname, '../..');
const builtMain = join(root, 'out/main/main.js');

/** A program that runs under the double. */
export interface Desktop {
  readonly page: Page;
  readonly exited: Promise<number | null>;
  ask<Name extends keyof Asked>(name: Name, input: Asked[Name][0]): Promise<Asked[Name][1]>;
  kill(): Promise<void>;
}

export const startProcess = (main: string, args: readonly string[], quiet = false): ChildProcess =>
  fork(join(import.meta.dirname, 'run-main.ts'), [main, ...args], {
    stdio: ['ignore', 'ignore', quiet ? 'pipe' : 'inherit', 'ipc'],
  });

/** Starts the built program on a data folder and waits for its window. */
export async function launchDesktop(
  dataFolder: string,
  main = builtMain,
  files: readonly string[] = [],
): Promise<Desktop> {
  const child = startProcess(main, ['--data', dataFolder, ...files]);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const waiting = new Map<number, (value: unknown) => void>();
  let nextId = 1;
  child.on('message', ({ id, value }: { id: number; value: unknown }) => waiting.get(id)?.(value));
  const ask: Desktop['ask'] = (name, input) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, resolve as (value: unknown) => void);
      void exited.then((code) => {
        // who asks it to end gets no other answer than that
        if (name === 'close' || name === 'quit') resolve(undefined as Asked[typeof name][1]);
        else reject(new Error(`the program ended with ${code}`));
      });
      if (child.connected) child.send({ id, name, input });
    });
  await untilTrue(async () => (await ask('windows', null)).some(({ isShown }) => isShown));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await ask('port', null)}`);
  return {
    page: windowPage(browser),
    exited,
    ask,
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exited;
      await browser.close();
    },
  };
}

function windowPage(browser: Browser): Page {
  const page = browser
    .contexts()[0]
    ?.pages()
    .find((one) => one.url().includes('.double.test'));
  if (!page) throw new Error('the window has no page');
  // the program's process answers the page's questions; a client without a listener would answer them too
  page.on('dialog', () => undefined);
  return page;
}

async function untilTrue(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 50));
}
