import { useQuery } from '@tanstack/react-query';
import { useClient } from '../bridge/index.ts';
import { errorWords, useMessages } from '../messages/index.ts';
import { classes } from '../ui/index.ts';
import css from './difference-view.module.css';

/** What waits to be sent beside what somebody made of it at the target, paragraph by paragraph. */
export function DifferenceView({ sending }: { readonly sending: string }) {
  const client = useClient();
  const messages = useMessages();
  const { outbox, format } = messages;
  const { data, error } = useQuery({
    queryKey: ['difference', sending],
    queryFn: () => client.outbox.compare({ id: sending }),
    staleTime: 0,
    retry: false,
  });
  if (error) return <p>{errorWords(error, messages).what}</p>;
  if (!data) return null;
  const different = data.lines.filter((line) => line.side !== 'both');
  return (
    <section className={css['difference']} aria-label={outbox.differs}>
      {data.changedBy.map(({ who, at }) => (
        <p key={`${who} ${at}`} className={css['who']}>
          {outbox.changedBy(who, format.dateTime(at))}
        </p>
      ))}
      {different.length === 0 && <p>{outbox.same}</p>}
      <dl className={css['lines']}>
        {different.map((line, at) => (
          // two paragraphs may have the same words
          // eslint-disable-next-line react/no-array-index-key
          <div key={at} className={classes(css['line'], css[line.side])}>
            <dt>{line.side === 'ours' ? outbox.ours : outbox.theirs}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
