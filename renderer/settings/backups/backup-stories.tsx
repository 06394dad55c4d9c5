import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupRow } from '../../../shared/api/index.ts';
import { useClient } from '../../bridge/index.ts';
import { failureNotice, useMessages } from '../../messages/index.ts';
import { Button, Dialog, useNotices } from '../../ui/index.ts';
import css from './backups.module.css';

/** The stories of one backup: each, or all that are other, can be put back. */
export function BackupStories({ backup, onClose }: { readonly backup: BackupRow; readonly onClose: () => void }) {
  const client = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  const { backups: words, format } = messages;
  const [isBusy, setBusy] = useState(false);
  const { place, name, at } = backup;
  const key = ['backups', place, name];
  const { data: stories } = useQuery({ queryKey: key, queryFn: () => client.storage.backupStories({ place, name }) });
  const differing = stories?.filter(({ here }) => here !== 'same') ?? [];

  const restore = async (ids: readonly string[]): Promise<void> => {
    setBusy(true);
    try {
      const { restored } = await client.storage.restore({ place, name, ids: [...ids] });
      notices.show({ kind: 'done', text: words.restored(restored.length) });
    } catch (error) {
      notices.show(failureNotice(error, messages));
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: key });
  };
  return (
    <Dialog
      title={words.stories(format.dateTime(at))}
      lead={words.restoreHint}
      size="large"
      isOpen
      onClose={onClose}
      isLocked={isBusy}
      footer={
        <>
          <Button
            isDisabled={isBusy || differing.length === 0}
            onPress={() => void restore(differing.map(({ id }) => id))}
          >
            {words.restoreAll(differing.length)}
          </Button>
          <Button kind="primary" isDisabled={isBusy} onPress={onClose}>
            {messages.settings.close}
          </Button>
        </>
      }
    >
      <ul className={css['list']}>
        {stories?.map(({ id, headline, updatedAt, here }) => (
          <li key={id}>
            <span className={css['when']}>{headline || words.untitled}</span>
            <span className={css['hint']}>
              {format.dateTime(updatedAt)} · {words.here[here]}
            </span>
            <Button
              kind="quiet"
              aria-label={words.restoreLabel(headline || words.untitled)}
              isDisabled={isBusy || here === 'same'}
              onPress={() => void restore([id])}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
