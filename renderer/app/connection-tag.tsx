import { useEffect, useRef } from 'react';
import { useMessages } from '../messages/index.ts';
import { Icon, IconOffline, Tag, useNotices } from '../ui/index.ts';
import { useIsConnected } from './connection.ts';

/** Says when the services do not answer, and tells when they do again. */
export function ConnectionTag() {
  const { app } = useMessages();
  const notices = useNotices();
  const isConnected = useIsConnected();
  const wasLost = useRef(false);

  useEffect(() => {
    if (!isConnected) {
      wasLost.current = true;
      notices.show({ id: 'connection', kind: 'error', text: app.lost });
    } else if (wasLost.current) {
      wasLost.current = false;
      notices.show({ id: 'connection', kind: 'done', text: app.again });
    }
  }, [isConnected, notices, app]);

  if (isConnected) return null;
  return (
    <Tag tone="proof">
      <Icon of={IconOffline} size={12} />
      {app.reconnecting}
    </Tag>
  );
}
