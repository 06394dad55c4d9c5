import type { Store } from '../store/index.ts';
import { errorFacts, type Log } from './log.ts';

/** How often there is a look for work that waits. */
const lookEvery = 2_000;
/** Stories indexed at a time: a few milliseconds. */
const indexedAtOnce = 5;

/** Work that no call waits for: the search index, backups. Answers how to stop it. */
export function startUpkeep(store: Store, log: Log, backUpWhenDue: () => void): () => void {
  const look = (): void => {
    try {
      const waiting = store.search.refresh(indexedAtOnce);
      backUpWhenDue();
      timer = setTimeout(look, waiting > 0 ? 0 : lookEvery);
    } catch (error) {
      log.error(errorFacts(error), 'upkeep-failed');
      timer = setTimeout(look, lookEvery * 15);
    }
  };
  let timer = setTimeout(look, lookEvery);
  return () => clearTimeout(timer);
}
