import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../electron/store/index.ts';
import type { Bridge } from '../../shared/api/index.ts';
import { plainView } from '../../shared/article/index.ts';
import { type DoubleRun, launchDouble } from './launch.ts';

const mainBundle = join(import.meta.dirname, '../../out/main/main.js');
type WithBridge = typeof globalThis & { readonly moratBridge: Bridge };

let folder: string;
let run: DoubleRun | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-double-'));
});
afterEach(async () => {
  run?.kill();
  run = null;
  await rm(folder, { recursive: true, force: true });
});

/** A main bundle of our own that breaks a rule. */
async function broken(source: string): Promise<DoubleRun> {
  const path = join(folder, 'main.mjs');
  await writeFile(path, source);
  return launchDouble(path);
}

test('the built program opens its window, types, and closes only when the last letters are on disk', async () => {
  run = await launchDouble(mainBundle, ['--data', folder]);
  const page = await run.window();
  await page.waitForFunction(() => 'moratBridge' in globalThis);
  const info = await page.evaluate(() => (globalThis as WithBridge).moratBridge.call('desktop', 'info', {}));
  expect(info).toMatchObject({ ok: true, value: { shell: 'electron', dataFolder: folder, canChoosePath: true } });
  const refused = await page.evaluate(() => (globalThis as WithBridge).moratBridge.call('drafts', 'open', { id: 7 }));
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-call' } });

  await page.getByRole('button', { name: 'Viết bài mới' }).first().click();
  await page.getByRole('textbox').first().waitFor();
  await page.locator('[data-field="headline"]').first().click();
  await page.keyboard.insertText('Bến Rừng đông người');
  // no wait: what was typed a moment ago has to reach the disk all the same
  run.close();
  expect(await run.exited).toEqual({ code: 0, said: '' });

  const store = openStore({ folder });
  const [draft] = store.drafts.list('mine');
  const text = draft ? plainView(store.stories.read(draft.id)).text : '';
  store.close();
  expect(text).toContain('Bến Rừng đông người');
});

test('a window that does not say that all is on disk stays', async () => {
  run = await launchDouble(mainBundle, ['--data', folder]);
  const page = await run.window();
  await page.waitForFunction(() => 'moratBridge' in globalThis);
  // a page that has hung: it never hears the shell
  await page.evaluate(() => {
    (globalThis as unknown as { doubleEvent: () => void }).doubleEvent = () => undefined;
  });
  run.close();
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect(await page.title()).toContain('Morat');
});

test('a main bundle that waits for ready while it is evaluated is found out', async () => {
  run = await broken("import { app } from 'electron'; await app.whenReady();");
  const { code, said } = await run.exited;
  expect(code).toBe(1);
  expect(said).toContain('waits for app.whenReady()');
});

test.each([
  [
    'a preload that is a module',
    "preload: '/p.mjs', sandbox: true, contextIsolation: true, nodeIntegration: false",
    '.mjs',
  ],
  [
    'a window without its sandbox',
    "preload: '/p.cjs', sandbox: false, contextIsolation: true, nodeIntegration: false",
    'sandbox',
  ],
])('%s is found out', async (_name, preferences, message) => {
  run = await broken(`
    import { app, BrowserWindow } from 'electron';
    void app.whenReady().then(() => new BrowserWindow({ webPreferences: { ${preferences} } }).loadURL('app://morat/'));
  `);
  const { code, said } = await run.exited;
  expect(code).toBe(1);
  expect(said).toContain(message);
});

test('a scheme registered too late is found out', async () => {
  run = await broken(`
    import { app, protocol } from 'electron';
    void app.whenReady().then(() => protocol.registerSchemesAsPrivileged([]));
  `);
  expect((await run.exited).said).toContain('after ready');
});
