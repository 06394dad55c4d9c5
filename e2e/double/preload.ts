import { readFileSync } from 'node:fs';
import { rule } from './rules.ts';

/** The names under which the page reaches the double. */
export const bindings = { invoke: 'doubleInvoke', send: 'doubleSend' } as const;

/**
 * The preload as a script for the page. As in a sandbox it is one CommonJS file that may ask for `electron` only. It
 * runs in the page's own world: isolation can't be imitated.
 */
export function preloadScript(path: string): string {
  rule(!path.endsWith('.mjs'), 'a sandboxed preload has to be CommonJS, not .mjs');
  return `(() => {
    const listeners = new Map();
    window.doubleEvent = (channel, args) => (listeners.get(channel) ?? []).forEach((one) => one({}, ...args));
    const ipcRenderer = {
      invoke: (channel, ...args) => window.${bindings.invoke}(channel, args),
      send: (channel, ...args) => void window.${bindings.send}(channel, args),
      on: (channel, one) => void listeners.set(channel, [...(listeners.get(channel) ?? []), one]),
      off: (channel, one) => void listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== one)),
    };
    const contextBridge = {
      exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: Object.freeze({ ...value }) }),
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload can not require ' + name);
      return { contextBridge, ipcRenderer };
    };
    const module = { exports: {} };
    (function (require, module, exports) {${readFileSync(path, 'utf8')}\n})(require, module, module.exports);
  })();`;
}
