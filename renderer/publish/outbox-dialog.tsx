import { useMessages } from '../messages/index.ts';
import { Button, Dialog, EmptyState, IconOutbox } from '../ui/index.ts';
import css from './outbox-dialog.module.css';
import { SendingCard } from './sending-card.tsx';
import { isOpen, useSendings, useSentBytes } from './use-sendings.ts';

/** Hộp gửi: every story on its way, and what became of those that went. */
export function OutboxDialog({ onClose }: { readonly onClose: () => void }) {
  const { outbox } = useMessages();
  const sendings = useSendings(null);
  const bytes = useSentBytes();
  const open = sendings.filter(isOpen);
  return (
    <Dialog
      isOpen
      size="large"
      title={outbox.title}
      lead={<output>{outbox.lead(open.length)}</output>}
      onClose={onClose}
      footer={<Button onPress={onClose}>{outbox.close}</Button>}
    >
      {sendings.length === 0 ? (
        <EmptyState icon={IconOutbox} title={outbox.empty} text={outbox.emptyText} />
      ) : (
        <div className={css['sendings']}>
          {[...open, ...sendings.filter((one) => !isOpen(one))].map((sending) => (
            <SendingCard key={sending.id} sending={sending} showsHeadline bytes={bytes} />
          ))}
        </div>
      )}
    </Dialog>
  );
}
