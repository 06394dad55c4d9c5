import { BrowserWindow, dialog } from 'electron';
import type { IpcWindows } from '../../bridge/ipc/index.ts';
import { pageAddress } from './page-protocol.ts';
import type { ShellTexts } from './shell-texts.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** How long a closing window may take to bring what was typed to the disk before the person is asked. */
const flushPatience = 4000;

export interface StoryWindowOptions {
  readonly preload: string;
  readonly folder: string;
  readonly windows: IpcWindows;
  readonly texts: () => Promise<ShellTexts>;
}

/** The program's window: sandboxed, without Node, closed only when everything is on disk. */
export async function openStoryWindow(options: StoryWindowOptions): Promise<BrowserWindow> {
  const { maximized, ...bounds } = readWindowState(options.folder);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 500,
    show: false,
    webPreferences: { preload: options.preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  if (maximized) window.maximize();
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event, url) => {
    if (!url.startsWith(pageAddress)) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  closeWhenFlushed(window, options);
  await window.loadURL(pageAddress);
  return window;
}

function closeWhenFlushed(window: BrowserWindow, { folder, windows, texts }: StoryWindowOptions): void {
  let asking = false;
  const leave = async (): Promise<void> => {
    keepWindowState(folder, window);
    if (!(await windows.flush(window, flushPatience)) && !(await closeAnyway(window, await texts()))) return;
    window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    void leave().finally(() => {
      asking = false;
    });
  });
}

async function closeAnyway(window: BrowserWindow, texts: ShellTexts): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message: texts.notFlushed,
    detail: texts.notFlushedDetail,
    buttons: [texts.stay, texts.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  return answer.response === 1;
}
