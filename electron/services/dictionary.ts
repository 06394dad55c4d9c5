import { CallFailed, type Handlers } from '../../shared/api/index.ts';
import { dictionaryEntry, readDictionary, writeDictionary } from '../../shared/language/index.ts';
import { decodeText } from '../packages/index.ts';
import type { ServiceParts } from './parts.ts';

export function dictionaryHandlers({ store, emit }: ServiceParts): Handlers<'dictionary'> {
  const { dictionary } = store;
  const add = (entries: readonly string[]): number => {
    const added = dictionary.add(entries, store.settings.get().person.name);
    if (added > 0) emit('dictionaryChanged', {});
    return added;
  };
  return {
    list: () => dictionary.list(),
    add: ({ entries }) => ({ added: add(entries.flatMap((one) => dictionaryEntry(one) ?? [])) }),
    remove({ entries }) {
      const removed = dictionary.remove(entries);
      if (removed > 0) emit('dictionaryChanged', {});
      return { removed };
    },
    import({ bytes }) {
      const text = decodeText(bytes);
      if (text === null) throw new CallFailed('import-unreadable', { reason: 'encoding' });
      const { entries, refused } = readDictionary(text);
      const added = add(entries);
      return { added, known: entries.length - added, refused };
    },
    export() {
      const { name } = store.settings.get().newsroom;
      const comment = ['Từ điển tòa soạn', ...(name === '' ? [] : [name])].join(' · ');
      return { text: writeDictionary(dictionary.entries(), comment) };
    },
  };
}
