import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DictionaryRow } from '../../shared/api/index.ts';
import { useClient, useEvent } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { saveFile, useNotices } from '../ui/index.ts';

const dictionaryKey = ['dictionary'] as const;
const noticeId = 'settings.dictionary';
const none: readonly DictionaryRow[] = [];

interface NewsroomDictionary {
  readonly rows: readonly DictionaryRow[];
  readonly add: (entries: readonly string[]) => void;
  /** With a way back. */
  readonly remove: (entries: readonly string[]) => void;
  readonly importFile: (file: File) => void;
  /** As a text file, through the browser's own way of saving one. */
  readonly exportFile: () => void;
}

/** The newsroom's dictionary and what can be done with it; failures are told. */
export function useDictionary(): NewsroomDictionary {
  const { dictionary } = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  const { settings: words } = messages;
  useEvent('dictionaryChanged', () => void queries.invalidateQueries({ queryKey: dictionaryKey }));
  const { data: rows = none } = useQuery({ queryKey: dictionaryKey, queryFn: () => dictionary.list({}) });

  const run = (work: Promise<unknown>, name = '') => {
    work.catch((error: unknown) => {
      notices.show({ id: noticeId, ...failureNotice(error, messages, name) });
    });
  };
  const add = (entries: readonly string[]) => run(dictionary.add({ entries: [...entries] }));
  return {
    rows,
    add,
    remove(entries) {
      const [first = ''] = entries;
      const told = async () => {
        const { removed } = await dictionary.remove({ entries: [...entries] });
        const text = words.dictionaryRemoved(removed, first);
        const action = { label: words.undo, perform: () => add(entries) };
        notices.show({ id: noticeId, kind: 'done', text, action });
      };
      run(told());
    },
    importFile(file) {
      const told = async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const { added, known, refused } = await dictionary.import({ bytes });
        const next = refused.length > 0 ? { next: words.dictionaryRefused(refused) } : {};
        notices.show({ id: noticeId, kind: 'done', text: words.dictionaryImported(added, known), ...next });
      };
      run(told(), file.name);
    },
    exportFile() {
      const told = async () => {
        const { text } = await dictionary.export({});
        saveFile(words.dictionaryFile, text);
      };
      run(told());
    },
  };
}
