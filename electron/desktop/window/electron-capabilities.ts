import { access, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { CallFailed, type Handlers } from '../../../shared/api/index.ts';
import { isSafeAddress, mailFile, type OpenedFiles } from '../index.ts';

/** What the Electron shell can do of the group `desktop`. */
export const electronCapabilities = (dataFolder: string, files: OpenedFiles): Handlers<'desktop'> => ({
  info: () => ({ shell: 'electron', version: app.getVersion(), dataFolder, canChoosePath: true }),
  async revealFile({ path }) {
    await access(path).catch(() => {
      throw new CallFailed('not-found');
    });
    shell.showItemInFolder(path);
    return null;
  },
  async openExternal({ url }) {
    if (!isSafeAddress(url)) throw new CallFailed('invalid-call', { path: 'url' });
    await shell.openExternal(url);
    return null;
  },
  mailFile: mailFile({
    openAddress: (url) => shell.openExternal(url),
    showInFolder: (path) => shell.showItemInFolder(path),
  }),
  takeFiles: () => files.take(),
  chooseSavePath: ({ suggestedName }) => chooseSavePath(suggestedName),
  async savePdf({ suggestedName }) {
    const [window] = BrowserWindow.getAllWindows();
    const path = window ? await chooseSavePath(suggestedName.replaceAll(/[/\\:*?"<>|\n]/g, ' ')) : null;
    if (!window || path === null) return null;
    // the page's own @page rule says paper and margins
    const pdf = await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
    await writeFile(path, pdf);
    return path;
  },
  async chooseFolder() {
    const [window] = BrowserWindow.getAllWindows();
    const options = { properties: ['openDirectory' as const] };
    const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  },
});

async function chooseSavePath(suggestedName: string): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows();
  // a name only: a page can't point the dialog at another folder
  const options = { defaultPath: join(app.getPath('documents'), basename(suggestedName)) };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled ? null : answer.filePath;
}
