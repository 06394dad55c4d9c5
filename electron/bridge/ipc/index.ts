export { exposeBridge } from './expose-bridge.ts';
export { type IpcWindows, ipcWindows } from './ipc-windows.ts';
