import { createContext, type ReactNode, use, useLayoutEffect, useSyncExternalStore } from 'react';
import type { CommandRegistry, OwnKeys } from './commands.ts';

const RegistryContext = createContext<CommandRegistry | null>(null);

interface KeysProviderProps {
  readonly registry: CommandRegistry;
  /** The person's own keys, by command. */
  readonly keys: OwnKeys;
  readonly children: ReactNode;
}

/** Binds the person's own keys; below it, hints show them in place of those that commands ship with. */
export function KeysProvider({ registry, keys, children }: KeysProviderProps) {
  useLayoutEffect(() => registry.rebind(keys), [registry, keys]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The key to show for a command that ships with `key`; undefined if it has none now, or none was given. */
export function useKeyNow(key: string | undefined): string | undefined {
  const registry = use(RegistryContext);
  return useSyncExternalStore(
    (listener) => registry?.onChange(listener) ?? (() => undefined),
    () => (key === undefined ? undefined : registry ? registry.keyNow(key) : key),
  );
}
