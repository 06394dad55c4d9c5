export { denyByDefault } from './deny-by-default.ts';
export { type ElectronShell, startElectronShell } from './electron-shell.ts';
export { registerPageScheme } from './page-protocol.ts';
