import { useEffect } from 'react';
import { useClient } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';

/** Says once a start that the store was damaged and what came in its place; it stays until it is closed. */
export function RecoveryNotice() {
  const client = useClient();
  const notices = useNotices();
  const { app } = useMessages();
  useEffect(() => {
    client.storage.recovery({}).then(
      (recovery) => {
        if (recovery === null) return;
        const { backup, rescued, setAside, mended, lost } = recovery;
        const copiedAt = backup?.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
        notices.show({
          id: 'recovery',
          kind: 'error',
          text: mended + lost > 0 ? app.recovery.altered(mended, lost) : app.recovery.what(copiedAt, rescued),
          next: app.recovery.next(setAside),
        });
      },
      // a store that did not open at all is told by the lists
      () => undefined,
    );
  }, [client, notices, app]);
  return null;
}
