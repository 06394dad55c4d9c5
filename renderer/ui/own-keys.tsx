import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState } from 'react';
import type { CommandRegistry, OwnKeys } from './commands.ts';

type KeyNow = (key: string) => string | undefined;

const KeysContext = createContext<KeyNow>((key) => key);

interface KeysProviderProps {
  readonly registry: CommandRegistry;
  /** The person's own keys, by command. */
  readonly keys: OwnKeys;
  readonly children: ReactNode;
}

/** Binds the person's own keys; below it, hints show them in place of those that commands ship with. */
export function KeysProvider({ registry, keys, children }: KeysProviderProps) {
  const [keyNow, setKeyNow] = useState<KeyNow>(() => registry.keyNow);
  const hasOwn = Object.keys(keys).length > 0;
  useEffect(() => {
    if (!hasOwn) return;
    // a new function, so that whoever shows a key draws it anew; without own keys no hint ever changes
    return registry.onChange(() => setKeyNow(() => (key: string) => registry.keyNow(key)));
  }, [registry, hasOwn]);
  useLayoutEffect(() => {
    registry.rebind(keys);
    setKeyNow(() => (key: string) => registry.keyNow(key));
  }, [registry, keys]);
  return <KeysContext value={keyNow}>{children}</KeysContext>;
}

/** The key to show for a command that ships with `key`; undefined if it has none now, or none was given. */
export function useKeyNow(key: string | undefined): string | undefined {
  const keyNow = use(KeysContext);
  return key === undefined ? undefined : keyNow(key);
}
