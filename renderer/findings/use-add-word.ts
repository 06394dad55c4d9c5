import { useCallback } from 'react';
import { useClient } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';

/** Puts an entry into the newsroom's dictionary and says so, with a way back. */
export function useAddWord(): (entry: string) => void {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  return useCallback(
    (entry) => {
      const { findings: words, story } = messages;
      const id = 'dictionary.added';
      const failed = (error: unknown) => {
        notices.show({ id, ...failureNotice(error, messages) });
      };
      const takeBack = () => void client.dictionary.remove({ entries: [entry] }).catch(failed);
      client.dictionary
        .add({ entries: [entry] })
        .then(() =>
          notices.show({
            id,
            kind: 'done',
            text: words.wordAdded(entry),
            action: { label: story.toolbar.undo, perform: takeBack },
          }),
        )
        .catch(failed);
    },
    [client, messages, notices],
  );
}
