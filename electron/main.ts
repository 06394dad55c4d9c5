import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { app } from 'electron';
import { defaultDataFolder, programFiles } from './desktop/index.ts';
import { type ElectronShell, registerPageScheme, startElectronShell } from './desktop/window/index.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false });
const folder = resolve(
  typeof values.data === 'string' ? values.data : defaultDataFolder(process.platform, process.env, app.getPath('home')),
);
// Chromium's own files (cache, local storage) beside the stories; two folders are two programs
app.setPath('userData', resolve(folder, 'browser'));
registerPageScheme();

let shell: ElectronShell | null = null;
let closed = false;

async function start(): Promise<void> {
  shell = await startElectronShell(programFiles(import.meta.filename), folder);
}

async function close(): Promise<void> {
  await shell?.close();
  closed = true;
  app.quit();
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (shell?.window.isMinimized()) shell.window.restore();
    shell?.window.focus();
  });
  // the windows have flushed by now; the store is closed before the program goes
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close();
  });
  app.on('window-all-closed', () => app.quit());
  // not awaited here: Electron is ready only after this module has been evaluated
  void app.whenReady().then(start);
} else {
  closed = true;
  app.quit();
}
