import { type ComponentProps, useState } from 'react';
import type { Sending } from '../../shared/api/index.ts';
import { useClient } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Progress, Tag } from '../ui/index.ts';
import { DifferenceView } from './difference-view.tsx';
import css from './sending-card.module.css';
import { isOpen } from './use-sendings.ts';

interface SendingCardProps {
  readonly sending: Sending;
  /** Named where stories stand among others. */
  readonly showsHeadline: boolean;
  readonly bytes: { readonly id: string; readonly sent: number; readonly total: number } | null;
}

const tones: Readonly<Record<Sending['state'], NonNullable<ComponentProps<typeof Tag>['tone']>>> = {
  waiting: 'style',
  sending: 'fact',
  paused: 'plain',
  held: 'proof',
  done: 'ok',
  cancelled: 'plain',
};
/** Held because of what somebody did at the target: a person decides whose text stands. */
const disputed: ReadonlySet<string> = new Set(['changed-there', 'published-there', 'trashed-there', 'gone-there']);

/** One story on its way to one target: where it is, why it waits, what the target made of it, and what can be done. */
export function SendingCard({ sending, showsHeadline, bytes }: SendingCardProps) {
  const client = useClient();
  const { outbox, format } = useMessages();
  const [compares, setCompares] = useState(false);
  const { id, state, failure, step, photos, nextTry, notices, attempts } = sending;
  const isDisputed = state === 'held' && failure !== null && disputed.has(failure.code);
  const isGone = failure?.code === 'trashed-there' || failure?.code === 'gone-there';
  const open = (url: string) => void client.desktop.openExternal({ url });
  return (
    <article className={css['card']} aria-label={`${sending.headline} → ${sending.targetName}`}>
      <header className={css['head']}>
        <span className={css['what']}>
          {showsHeadline && <b className={css['headline']}>{sending.headline}</b>}
          <span className={css['where']}>
            {sending.targetName} · {outbox.statuses[sending.status]} · {format.dateTime(sending.updatedAt)}
          </span>
        </span>
        <Tag tone={tones[state]}>{outbox.states[state]}</Tag>
      </header>
      {state === 'sending' && (
        <Progress
          label={[
            outbox.steps[step],
            ...(step === 'photos' ? [outbox.photos(Math.min(photos.done + 1, photos.total), photos.total)] : []),
            ...(step === 'files' ? [outbox.files(Math.min(photos.done + 1, photos.total), photos.total)] : []),
            ...((step === 'photos' || step === 'files') && bytes?.id === id
              ? [outbox.bytes(format.bytes(bytes.sent), format.bytes(bytes.total))]
              : []),
          ].join(' · ')}
          share={shareOf(sending, bytes)}
        />
      )}
      {failure && isOpen(sending) && state !== 'sending' && (
        <p className={css['why']}>
          {outbox.failures[failure.code](failure.params)}{' '}
          {state === 'waiting' && nextTry !== null && outbox.nextTry(format.clock(nextTry))}{' '}
          {attempts > 1 && outbox.attempts(attempts)}
        </p>
      )}
      {state === 'done' && notices.length > 0 && (
        <div className={css['notices']}>
          <span>{outbox.changed}:</span>
          <ul>
            {notices.map(({ code, params }) => (
              <li key={`${code} ${Object.values(params).join(' ')}`}>{outbox.notices[code](params)}</li>
            ))}
          </ul>
        </div>
      )}
      {compares && <DifferenceView sending={id} />}
      <div className={css['steps']}>
        {isDisputed && !isGone && <Button onPress={() => setCompares(!compares)}>{outbox.compare}</Button>}
        {isDisputed && (
          <Button onPress={() => void client.outbox.overwrite({ id })}>
            {isGone ? outbox.sendAnew : outbox.overwrite}
          </Button>
        )}
        {!isDisputed && (state === 'waiting' || state === 'held' || state === 'paused') && (
          <Button onPress={() => void client.outbox.retry({ id })}>
            {state === 'paused' ? outbox.resume : outbox.retry}
          </Button>
        )}
        {(state === 'sending' || state === 'waiting') && (
          <Button kind="quiet" onPress={() => void client.outbox.pause({ id })}>
            {outbox.pause}
          </Button>
        )}
        {isOpen(sending) && (
          <Button kind="quiet" onPress={() => void client.outbox.cancel({ id })}>
            {outbox.cancel}
          </Button>
        )}
        {state === 'done' && sending.status === 'publish' && sending.url && (
          <Button kind="quiet" onPress={() => open(sending.url ?? '')}>
            {outbox.open}
          </Button>
        )}
        {sending.editUrl && (
          <Button kind="quiet" onPress={() => open(sending.editUrl ?? '')}>
            {outbox.edit}
          </Button>
        )}
      </div>
    </article>
  );
}

/** 0 to 1: the photos are most of the way. */
function shareOf({ id, step, photos }: Sending, bytes: SendingCardProps['bytes']): number | null {
  if (step === 'look' || step === 'create') return 0.05;
  if (step === 'write' || photos.total === 0) return 0.9;
  const now = bytes?.id === id && bytes.total > 0 ? bytes.sent / bytes.total : 0;
  return 0.1 + (0.8 * Math.min(photos.done + now, photos.total)) / photos.total;
}
