import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { Answer, Emit } from '../../../shared/api/index.ts';
import type { Shell } from '../index.ts';
import { channels } from './channels.ts';

/** The windows of the Electron shell. */
export interface IpcWindows {
  readonly emit: Emit;
  /** Asks a window to bring what it holds to the disk; false if it has not said so within the time. */
  flush(window: BrowserWindow, milliseconds: number): Promise<boolean>;
}

/** `isOurs` tells the program's own pages by their address; nothing else is answered. */
export function ipcWindows(shell: Shell, isOurs: (url: string) => boolean): IpcWindows {
  const flushing = new Map<number, () => void>();
  const trusted = ({ senderFrame, sender }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);

  ipcMain.handle(channels.call, async (event, group: unknown, name: unknown, input: unknown): Promise<Answer> => {
    if (trusted(event) && typeof group === 'string' && typeof name === 'string') return shell.call(group, name, input);
    return { ok: false, error: { code: 'invalid-call', params: { path: 'sender' } } };
  });
  ipcMain.on(channels.flushed, (event) => {
    if (trusted(event)) flushing.get(event.sender.id)?.();
  });
  return {
    emit(event, value) {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.event, event, value);
    },
    flush(window, milliseconds) {
      const { webContents } = window;
      const { id } = webContents;
      // nothing is left to be saved in a page that crashed
      if (webContents.isCrashed()) return Promise.resolve(true);
      return new Promise((resolve) => {
        const done = (flushed: boolean) => {
          clearTimeout(timer);
          flushing.delete(id);
          resolve(flushed);
        };
        const timer = setTimeout(() => done(false), milliseconds);
        flushing.set(id, () => done(true));
        webContents.send(channels.event, 'flush', {});
      });
    },
  };
}
