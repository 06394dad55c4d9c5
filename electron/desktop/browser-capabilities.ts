import { CallFailed, type Handlers } from '../../shared/api/index.ts';
import { mailFile } from './mail-file.ts';
import type { OpenedFiles } from './opened-files.ts';
import { isSafeAddress, openAddress, showInFolder } from './open-with-system.ts';

/** What the browser shell can do of the group `desktop`. */
export const browserCapabilities = (version: string, dataFolder: string, files: OpenedFiles): Handlers<'desktop'> => ({
  info: () => ({ shell: 'browser', version, dataFolder, canChoosePath: false }),
  async revealFile({ path }) {
    if (!(await showInFolder(path))) throw new CallFailed('not-found');
    return null;
  },
  async openExternal({ url }) {
    if (!isSafeAddress(url)) throw new CallFailed('invalid-call', { path: 'url' });
    if (!(await openAddress(url))) throw new CallFailed('not-found');
    return null;
  },
  mailFile: mailFile({ openAddress, showInFolder }),
  takeFiles: () => files.take(),
  chooseSavePath: () => null,
  chooseFolder: () => null,
  // a browser keeps a PDF by its own print dialog
  savePdf: () => null,
});
