export { type BrowserShell, startBrowserShell } from './browser-shell.ts';
export { openKeyBox } from './key-box.ts';
export { type OpenedFiles, openedFiles } from './opened-files.ts';
export { startLastingServices } from './lasting-services.ts';
export { mailFile } from './mail-file.ts';
export { isSafeAddress, openAddress } from './open-with-system.ts';
export { type ProgramFiles, programFiles } from './program-files.ts';
