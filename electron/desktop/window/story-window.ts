import { app, BrowserWindow, dialog, nativeTheme } from 'electron';
import type { IpcWindows } from '../../bridge/ipc/index.ts';
import { pageAddress } from './page-protocol.ts';
import type { ShellTexts } from './shell-texts.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** How long a closing window may take to bring what was typed to the disk before the person is asked. */
const flushPatience = 5000;
/** A page that crashes again within so many milliseconds is left alone. */
const crashPause = 10_000;

export interface StoryWindowOptions {
  readonly preload: string;
  readonly folder: string;
  readonly windows: IpcWindows;
  readonly texts: () => ShellTexts;
  report(error: unknown): void;
}

/** The program's window: sandboxed, without Node, closed only when everything is on disk. */
export function openStoryWindow(options: StoryWindowOptions): BrowserWindow {
  const { maximized, ...bounds } = readWindowState(options.folder);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 500,
    show: false,
    // the desk's colour, until the page is there
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#131210' : '#efece6',
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()));
  closeWhenFlushed(window, options);
  comeBackAfterCrash(window);
  // a window that is closed while it loads is no fault
  window.loadURL(pageAddress()).catch((error: unknown) => {
    if (!window.isDestroyed()) options.report(error);
  });
  return window;
}

/**
 * A closing window is asked to flush and then closes as pages do, so that a page whose save failed can still say so;
 * one that doesn't answer is closed by the person's decision.
 */
function closeWhenFlushed(window: BrowserWindow, { folder, windows, texts }: StoryWindowOptions): void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  const flush = async (): Promise<void> => {
    state = 'flushing';
    keepWindowState(folder, window);
    const flushed = await windows.flush(window, flushPatience);
    if (window.isDestroyed()) return;
    if (flushed) {
      // what the page put into its own storage is written when Chromium finds the time
      window.webContents.session.flushStorageData();
      state = 'flushed';
      window.close();
    } else if (closesAnyway(window, texts())) {
      window.destroy();
    } else {
      state = 'open';
    }
  };
  window.on('close', (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    if (state === 'open') void flush();
  });
  // the page asks to stay, because a save failed
  window.webContents.on('will-prevent-unload', (event) => {
    if (closesAnyway(window, texts())) event.preventDefault();
    else state = 'open';
  });
}

function comeBackAfterCrash(window: BrowserWindow): void {
  let last = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || Date.now() - last < crashPause) return;
    last = Date.now();
    window.webContents.reload();
  });
}

/** Asks in a dialog that stands still: the page's question has to be answered before this returns. */
function closesAnyway(window: BrowserWindow, texts: ShellTexts): boolean {
  const pressed = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: texts.notFlushed,
    detail: texts.notFlushedDetail,
    buttons: [texts.stay, texts.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  return pressed === 1;
}
