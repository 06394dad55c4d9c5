// Stands for the `electron` module, so that the built main bundle and preload run where Electron itself is not. What it
// can not cover: sandbox and isolation, the real app:// origin, native menus and dialogs, Electron's own Chromium.
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './protocol.ts';

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(): void {},
};
export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
};
export const nativeTheme = { shouldUseDarkColors: false };
export const session = {
  defaultSession: {
    setPermissionRequestHandler(): void {},
    setPermissionCheckHandler(): void {},
    setDevicePermissionHandler(): void {},
    setSpellCheckerEnabled(): void {},
  },
};
export const shell = {
  showItemInFolder(): void {},
  openExternal: () => Promise.resolve(),
};
export const dialog = {
  /** The person stays: the first button. */
  showMessageBoxSync: () => 0,
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  },
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
};
