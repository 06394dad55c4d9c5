import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { Emit, Settings } from '../../../shared/api/index.ts';
import { shellOf } from '../../bridge/index.ts';
import { ipcWindows } from '../../bridge/ipc/index.ts';
import { errorFacts, openLog } from '../../services/index.ts';
import { type OpenedFiles, openedFiles, type ProgramFiles, startLastingServices } from '../index.ts';
import { electronCapabilities } from './electron-capabilities.ts';
import { setMenu } from './menu.ts';
import { isOwnPage, servePages } from './page-protocol.ts';
import { openSafeStorageBox } from './safe-storage-box.ts';
import { type ShellTexts, shellTexts } from './shell-texts.ts';
import { openStoryWindow } from './story-window.ts';

/** The running Electron shell. */
export interface ElectronShell {
  readonly window: BrowserWindow;
  /** Files that the system opens with Morat go here. */
  readonly files: OpenedFiles;
  /** Closes the store; the window has to be gone. */
  close(): Promise<void>;
}

/** Starts the services, then the window on them. The app has to be ready. */
export async function startElectronShell(files: ProgramFiles, folder: string): Promise<ElectronShell> {
  const log = await openLog(folder, 'electron');
  let emit: Emit = () => {};
  const services = await startLastingServices({
    ...files,
    folder,
    secrets: await openSafeStorageBox(folder),
    emit: (event, value) => emit(event, value),
    died: (error) => log.error(errorFacts(error), 'services-died'),
  });
  const report = (error: unknown) => log.error(errorFacts(error), 'bridge-failed');
  const opened = openedFiles(() => emit('filesWaiting', {}));
  const shell = shellOf(services, electronCapabilities(folder, opened), report);
  servePages({ renderer: files.renderer, photoFile: (asset, size) => shell.photoFile(asset, size) });
  const windows = ipcWindows(shell, isOwnPage);
  let texts: ShellTexts = shellTexts.vi;
  const speak = async (): Promise<void> => {
    const answer = await shell.call('settings', 'get', {});
    if (answer.ok) texts = shellTexts[(answer.value as Settings).language];
    setMenu(texts);
  };
  await speak();
  emit = (event, value) => {
    windows.emit(event, value);
    if (event === 'settingsChanged') void speak();
  };
  log.info({ version: app.getVersion(), node: process.version }, 'started');
  // what was typed is on the disk before the machine sleeps; a page that does not answer is not waited for
  const flush = (): void => emit('flush', {});
  powerMonitor.on('suspend', flush);
  powerMonitor.on('lock-screen', flush);
  powerMonitor.on('shutdown', flush);
  return {
    files: opened,
    window: openStoryWindow({
      preload: files.preload,
      folder,
      windows,
      texts: () => texts,
      report: (error) => log.error(errorFacts(error), 'page-not-loaded'),
    }),
    async close() {
      await services.close();
      log.info({}, 'closed');
    },
  };
}
