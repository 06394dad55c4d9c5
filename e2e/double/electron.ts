// What `import … from 'electron'` is in the main process under the double. A name that only a page has (ipcRenderer,
// contextBridge) is not here, so importing it ends the program as in the real Electron.
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { record } from './record.ts';

export { app };
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';

export const powerMonitor = new EventEmitter();

interface MenuItem {
  label?: string;
  role?: string;
  submenu?: MenuItem[];
}

export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(menu: MenuItem[]) {
    record.menu = menu.map(({ label, role }) => label ?? role ?? '');
  },
};

export const shell = {
  openExternal(url: string): Promise<void> {
    record.opened.push(url);
    return Promise.resolve();
  },
  showItemInFolder(path: string): void {
    record.shown.push(path);
  },
};

interface MessageBox {
  message: string;
}

export const dialog = {
  showMessageBoxSync(_window: unknown, { message }: MessageBox): number {
    record.dialogs.push(message);
    if (record.pressed < 0) throw new Error(`nobody is there to answer: ${message}`);
    return record.pressed;
  },
  showSaveDialog: () => Promise.resolve({ canceled: record.saveTo === null, filePath: record.saveTo ?? '' }),
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showErrorBox(title: string, text: string): void {
    process.stderr.write(`${title}: ${text}\n`);
  },
};

const workArea = { x: 0, y: 0, width: 1920, height: 1040 };
export const screen = {
  getDisplayMatching() {
    app.onlyWhenReady('screen');
    return { workArea };
  },
};

/** A machine without a key store, as most test machines are. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
};

export const nativeTheme = { shouldUseDarkColors: false };
