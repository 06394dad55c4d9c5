import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchDesktop, startProcess } from './desktop.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-refused-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A main bundle that does `code`. */
async function mainOf(code: string): Promise<string> {
  const path = join(folder, 'main.mjs');
  await writeFile(path, code);
  return path;
}

/** How a main bundle ends, and what it says. */
async function runMain(code: string): Promise<{ code: number | null; said: string }> {
  const child = startProcess(await mainOf(code), [], true);
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString('utf8');
  });
  return new Promise((resolve) => child.once('close', (exit) => resolve({ code: exit, said })));
}

const whenReady = (code: string) => `import { app, BrowserWindow, ipcMain, protocol } from 'electron';
app.setPath('userData', ${JSON.stringify(folder)});
void app.whenReady().then(() => { ${code} });`;

test.each([
  ['registering schemes when the app is ready', 'protocol.registerSchemesAsPrivileged([]);', 'before the app is ready'],
  [
    'a second handler for a channel',
    "ipcMain.handle('a', () => 1); ipcMain.handle('a', () => 2);",
    'second handler for',
  ],
  [
    'an ES module as a sandboxed preload',
    "new BrowserWindow({ webPreferences: { sandbox: true, preload: '/preload.mjs' } });",
    'can be no ES module',
  ],
  ['an address of a scheme that is not standard', "void new BrowserWindow({}).loadURL('app://x/');", 'not registered'],
])('the double refuses %s', async (_name, code, reason) => {
  const run = await runMain(whenReady(code));
  expect(run.said).toContain(reason);
  expect(run.code).not.toBe(0);
});

test('the double refuses an entry that awaits readiness before it is evaluated', async () => {
  const run = await runMain("import { app } from 'electron'; await app.whenReady();");
  expect(run.said).toContain('Electron would hang');
  expect(run.code).not.toBe(0);
});

test('the double refuses the page’s half of electron to the main process', async () => {
  const run = await runMain("import { ipcRenderer } from 'electron'; ipcRenderer.send('a');");
  expect(run.said).toContain('ipcRenderer');
  expect(run.code).not.toBe(0);
});

test('the double refuses a window’s own profile in a folder that is not there', async () => {
  const run = await runMain("import { app } from 'electron'; app.setPath('userData', '/not/there');");
  expect(run.said).toContain('has to be a folder that exists');
});

test('a preload gets nothing but electron', async () => {
  const preload = join(folder, 'preload.cjs');
  await writeFile(preload, "require('electron').contextBridge.exposeInMainWorld('first', 1); require('node:fs');");
  const main = await mainOf(`import { app, BrowserWindow, protocol } from 'electron';
app.setPath('userData', ${JSON.stringify(folder)});
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }]);
void app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<p>page', { headers: { 'Content-Type': 'text/html' } }));
  const window = new BrowserWindow({ show: false, webPreferences: { preload: ${JSON.stringify(preload)} } });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://x/');
});`);
  const desktop = await launchDesktop(folder, main);
  await desktop.page.getByText('page').waitFor();
  expect((await desktop.ask('record', null)).faults.join()).toContain('module not found: node:fs');
  expect(await desktop.page.evaluate(() => 'first' in globalThis)).toBe(true);
  await desktop.kill();
});
