import type { Store } from '../store/index.ts';
import { errorFacts, type Log } from './log.ts';

/** How often there is a look for work that waits. */
const lookEvery = 2_000;
/** Stories indexed at a time: a few milliseconds. */
const indexedAtOnce = 5;
/** The day's copy is renewed so often, if anything was written since. */
const backUpEvery = 30 * 60_000;
const firstBackUpAfter = 60_000;

/** Work that no call waits for: the search index, the day's copy. Answers how to stop it. */
export function startUpkeep(store: Store, log: Log): () => void {
  let copiedWrites = store.writes();
  let nextBackUp = Date.now() + firstBackUpAfter;
  const backUp = (): void => {
    nextBackUp = Date.now() + backUpEvery;
    const writes = store.writes();
    if (writes === copiedWrites) return;
    store.backUp().then(
      () => {
        copiedWrites = writes;
      },
      (error: unknown) => log.error(errorFacts(error), 'backup-failed'),
    );
  };
  const look = (): void => {
    try {
      const waiting = store.search.refresh(indexedAtOnce);
      if (Date.now() >= nextBackUp) backUp();
      timer = setTimeout(look, waiting > 0 ? 0 : lookEvery);
    } catch (error) {
      log.error(errorFacts(error), 'upkeep-failed');
      timer = setTimeout(look, lookEvery * 15);
    }
  };
  let timer = setTimeout(look, lookEvery);
  return () => clearTimeout(timer);
}
