import type { Bridge } from '../../shared/api/index.ts';
import { openSocketBridge } from './socket-bridge.ts';

declare global {
  interface Window {
    /** Put there by the Electron shell's preload. */
    readonly moratBridge?: Bridge;
  }
}

/** The bridge of whichever shell this window is in. */
export const connect = (): Promise<Bridge> => Promise.resolve(window.moratBridge ?? openSocketBridge(window.location));
