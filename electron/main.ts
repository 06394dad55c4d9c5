import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog } from 'electron';
import { programFiles } from './desktop/index.ts';
import { defaultDataFolder } from './store/index.ts';
import { denyByDefault, type ElectronShell, registerPageScheme, startElectronShell } from './desktop/window/index.ts';

// an installed program is its own first argument; otherwise Electron is, and the program's folder follows
const args = process.argv.slice(app.isPackaged ? 1 : 2);
const { values } = parseArgs({ args, options: { data: { type: 'string' } }, strict: false, allowPositionals: true });
const folder = resolve(
  typeof values.data === 'string' ? values.data : defaultDataFolder(process.platform, process.env, app.getPath('home')),
);
// Chromium's own files (cache, local storage) beside the stories; two folders are two programs
const profile = join(folder, 'browser');
mkdirSync(profile, { recursive: true });
app.setPath('userData', profile);
registerPageScheme();
denyByDefault();

let shell: ElectronShell | null = null;
let closed = false;
/** Asked for before there is a shell to take them. */
let early: string[] = [...args];

function openFiles(paths: readonly string[], from: string): void {
  if (shell) shell.files.add(paths, from);
  else early.push(...paths.map((path) => (path.startsWith('-') ? path : resolve(from, path))));
}

async function start(): Promise<void> {
  try {
    shell = await startElectronShell(programFiles(import.meta.filename), folder);
    shell.files.add(early, process.cwd());
    early = [];
  } catch (error) {
    dialog.showErrorBox('Morat', `Morat không mở được. Morat could not start.\n\n${String(error)}\n${folder}`);
    app.exit(2);
  }
}

async function close(): Promise<void> {
  try {
    await shell?.close();
  } finally {
    closed = true;
    app.quit();
  }
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, from) => {
    openFiles(argv.slice(app.isPackaged ? 1 : 2), from);
    if (shell?.window.isMinimized()) shell.window.restore();
    shell?.window.focus();
  });
  // macOS opens files this way, also before it is ready
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path], '/');
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
