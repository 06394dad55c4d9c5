import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Bridge, type Client } from '../../shared/api/index.ts';
import { assert } from '../../shared/base/index.ts';
import { createClient } from './create-client.ts';

interface Connection {
  readonly bridge: Bridge;
  readonly client: Client;
}

const Context = createContext<Connection | null>(null);

/** Gives the rooms below it their way to the services. */
export function ClientProvider({ bridge, children }: { readonly bridge: Bridge; readonly children: ReactNode }) {
  const connection = useMemo(() => ({ bridge, client: createClient(bridge) }), [bridge]);
  return <Context value={connection}>{children}</Context>;
}

function useConnection(): Connection {
  const connection = useContext(Context);
  assert(connection, 'a room stands inside ClientProvider');
  return connection;
}

export const useClient = (): Client => useConnection().client;
/** For events, and for saying that everything is flushed. */
export const useBridge = (): Bridge => useConnection().bridge;
