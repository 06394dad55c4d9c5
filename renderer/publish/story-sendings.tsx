import { useMessages } from '../messages/index.ts';
import { SendingCard } from './sending-card.tsx';
import css from './story-sendings.module.css';
import { useSendings, useSentBytes } from './use-sendings.ts';

/** Where a story was sent and is being sent, newest first. */
export function StorySendings({ draft }: { readonly draft: string }) {
  const { outbox } = useMessages();
  const sendings = useSendings(draft);
  const bytes = useSentBytes();
  if (sendings.length === 0) return null;
  return (
    <section className={css['sendings']} aria-label={outbox.ofStory}>
      <h3 className={css['title']}>{outbox.ofStory}</h3>
      {sendings.slice(0, 6).map((sending) => (
        <SendingCard key={sending.id} sending={sending} showsHeadline={false} bytes={bytes} />
      ))}
    </section>
  );
}
