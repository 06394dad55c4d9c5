import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { disposeAll } from '../../shared/base/index.ts';
import { ClientProvider, connect, useEvent } from '../bridge/index.ts';
import { useFreshDrafts } from '../desk/index.ts';
import { MessagesProvider, useMessages } from '../messages/index.ts';
import { settingsKey, useSettings } from '../settings/index.ts';
import { Button, EmptyState, IconWarning, NoticesProvider } from '../ui/index.ts';
import css from './app.module.css';
import { ConnectionContext, watchBridge, type WatchedBridge } from './connection.ts';
import { RecoveryNotice } from './recovery-notice.tsx';
import { useDocumentLook } from './theme.ts';
import { Window } from './window.tsx';

const queries = new QueryClient({
  // the services are on this machine and say themselves what changed
  defaultOptions: { queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: 1 } },
});

/** Morat's window: connects to the services and puts what all rooms share around them. */
export function App() {
  const [bridge, setBridge] = useState<WatchedBridge | 'failed' | null>(null);
  useEffect(() => {
    connect().then(
      (connected) => setBridge(watchBridge(connected)),
      () => setBridge('failed'),
    );
  }, []);
  useEffect(() => {
    if (bridge === null || bridge === 'failed') return;
    // what was told while the connection was lost was not heard
    const readAgain = () => {
      if (bridge.isOpen()) void queries.invalidateQueries();
    };
    return disposeAll(bridge.watch(), bridge.onChange(readAgain));
  }, [bridge]);
  if (bridge === null) return null;
  if (bridge === 'failed') return <StartFailed />;
  return (
    <ClientProvider bridge={bridge.bridge}>
      <ConnectionContext value={bridge}>
        <QueryClientProvider client={queries}>
          <Language>
            <RecoveryNotice />
            <Window />
          </Language>
        </QueryClientProvider>
      </ConnectionContext>
    </ClientProvider>
  );
}

/** The person's language and look, and the lists kept fresh. */
function Language({ children }: { readonly children: ReactNode }) {
  const settings = useSettings();
  useDocumentLook(settings);
  useFreshDrafts();
  useEvent('settingsChanged', () => void queries.invalidateQueries({ queryKey: settingsKey }));
  return (
    <MessagesProvider language={settings.language}>
      <WithNotices>{children}</WithNotices>
    </MessagesProvider>
  );
}

function WithNotices({ children }: { readonly children: ReactNode }) {
  const { app } = useMessages();
  return (
    <NoticesProvider regionLabel={app.noticesRegion} closeLabel={app.close}>
      {children}
    </NoticesProvider>
  );
}

function StartFailed() {
  const { app } = useMessages();
  return (
    <div className={css['alone']} role="alert">
      <EmptyState icon={IconWarning} title={app.startFailed} text={app.brokenNext}>
        <Button onPress={() => location.reload()}>{app.reload}</Button>
      </EmptyState>
    </div>
  );
}
