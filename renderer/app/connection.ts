import { createContext, use, useSyncExternalStore } from 'react';
import type { Answer, Bridge } from '../../shared/api/index.ts';
import type { Dispose } from '../../shared/base/index.ts';

/** A bridge that knows whether its calls arrive. */
export interface WatchedBridge {
  readonly bridge: Bridge;
  isOpen(): boolean;
  onChange(listener: () => void): Dispose;
  /** Asks from time to time, so that a loss is seen before somebody types into it. */
  watch(): Dispose;
}

/** Milliseconds between two askings while all is well, and while the connection is lost. */
const calm = 4000;
const worried = 700;

const isLost = (answer: Answer) => !answer.ok && answer.error.code === 'connection-lost';

export function watchBridge(bridge: Bridge): WatchedBridge {
  const listeners = new Set<() => void>();
  let open = true;
  const note = (now: boolean) => {
    if (open === now) return;
    open = now;
    for (const listener of listeners) listener();
  };
  const call: Bridge['call'] = async (group, name, input) => {
    const answer = await bridge.call(group, name, input);
    note(!isLost(answer));
    return answer;
  };
  return {
    bridge: { ...bridge, call },
    isOpen: () => open,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch() {
      let timer: ReturnType<typeof setTimeout>;
      let isWatching = true;
      const ask = async (): Promise<void> => {
        await call('desktop', 'info', {});
        if (isWatching) timer = setTimeout(() => void ask(), open ? calm : worried);
      };
      timer = setTimeout(() => void ask(), calm);
      return () => {
        isWatching = false;
        clearTimeout(timer);
      };
    },
  };
}

export const ConnectionContext = createContext<WatchedBridge | null>(null);

export function useIsConnected(): boolean {
  const watched = use(ConnectionContext);
  return useSyncExternalStore(
    (listener) => watched?.onChange(listener) ?? (() => {}),
    () => watched?.isOpen() ?? true,
  );
}
