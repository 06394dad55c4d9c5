import { useEffect } from 'react';
import { useClient } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, IconOutbox, IconWarning } from '../ui/index.ts';
import { isOpen, useSendings } from './use-sendings.ts';

/** How many stories are on their way, while there are any; tells the services when the network is back. */
export function OutboxButton({ onPress }: { readonly onPress: () => void }) {
  const client = useClient();
  const { outbox } = useMessages();
  const open = useSendings(null).filter(isOpen);
  useEffect(() => {
    const wake = () => void client.outbox.wake({});
    window.addEventListener('online', wake);
    return () => window.removeEventListener('online', wake);
  }, [client]);
  if (open.length === 0) return null;
  const held = open.filter(({ state }) => state === 'held').length;
  return (
    <Button kind="quiet" icon={held > 0 ? IconWarning : IconOutbox} onPress={onPress}>
      {held > 0 ? outbox.heldShort(held) : outbox.waiting(open.length)}
    </Button>
  );
}
