/** What the double needs in the page before the preload runs; sent there as text, so it stands alone. */
export interface PageSide {
  deliver(channel: string, args: readonly unknown[]): void;
}

interface Bound {
  doubleInvoke(channel: string, args: readonly unknown[]): Promise<unknown>;
  doubleSend(channel: string, args: readonly unknown[]): Promise<void>;
}

type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/** The script that runs a preload in a page before the page's own; the page's rules forbid it to be evaluated there. */
export const preloadScript = (preload: string): string =>
  `(${pageSide.toString()})(function (require, module, exports) {\n${preload}\n})`;

/** Gives a preload its `require`, with the sandboxed half of the electron module. */
function pageSide(preload: Preload): void {
  const page = globalThis as unknown as Bound & { double?: PageSide };
  if (window.top !== window || location.protocol === 'about:') return;
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  page.double = {
    deliver(channel, args) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => page.doubleInvoke(channel, args),
    send: (channel: string, ...args: unknown[]) => void page.doubleSend(channel, args),
    on(channel: string, listener: (...args: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off(channel: string, listener: (...args: unknown[]) => void) {
      listeners.get(channel)?.delete(listener);
    },
  };
  // values cross the border between the preload's world and the page's as copies, functions as stand-ins
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => cross((value as (...all: unknown[]) => unknown)(...args.map(cross)));
    if (value instanceof Promise) return value.then(cross);
    if (Array.isArray(value)) return value.map(cross);
    const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (isPlain) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cross(one)]));
    return structuredClone(value);
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: Record<string, unknown>) {
      if (name in window) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
      Object.defineProperty(window, name, { value: Object.freeze(cross(api)) });
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name} (a sandboxed preload has only electron)`);
    return { contextBridge, ipcRenderer };
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
