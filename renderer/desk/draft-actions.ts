import { useQueryClient } from '@tanstack/react-query';
import { useClient } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';
import { draftsKey } from './draft-queries.ts';

export interface DraftActions {
  readonly moveToBin: (ids: readonly string[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  readonly deleteForEver: (ids: readonly string[]) => void;
}

/** The services take this many stories a call. */
const callLimit = 1000;

/** What can be done to chosen stories; each tells its end in a notice, the bin with a way back. */
export function useDraftActions(): DraftActions {
  const client = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  const { desk } = messages;

  const act = async (
    ids: readonly string[],
    call: (input: { ids: string[] }) => Promise<unknown>,
    done: () => void,
  ): Promise<void> => {
    try {
      for (let at = 0; at < ids.length; at += callLimit) await call({ ids: ids.slice(at, at + callLimit) });
      done();
    } catch (error) {
      notices.show(failureNotice(error, messages));
      // some of them may be done
      await queries.invalidateQueries({ queryKey: draftsKey });
    }
  };

  const restore = (ids: readonly string[]) =>
    void act(ids, client.drafts.takeFromBin, () =>
      notices.show({ id: 'bin', kind: 'done', text: desk.restored(ids.length) }),
    );
  return {
    restore,
    moveToBin: (ids) =>
      void act(ids, client.drafts.moveToBin, () =>
        notices.show({
          id: 'bin',
          kind: 'done',
          text: desk.movedToBin(ids.length),
          action: { label: desk.undo, perform: () => restore(ids) },
        }),
      ),
    deleteForEver: (ids) =>
      void act(ids, client.drafts.emptyBin, () =>
        notices.show({ id: 'bin', kind: 'done', text: desk.deleted(ids.length) }),
      ),
  };
}
