import type { Bridge } from '../../../shared/api/index.ts';
import { type Dispose, disposeAll } from '../../../shared/base/index.ts';
import type { SaveQueue } from './save-queue.ts';
import { dropStash, putStash } from './stash.ts';

/**
 * Nothing is lost when the page goes: the shell's flush is answered after the disk, a hidden page is flushed, a page
 * that goes sends what it has and stashes it, and one that cannot be saved asks before it closes.
 */
export function guardLeaving(draft: string, queue: SaveQueue, bridge: Bridge): Dispose {
  const stash = () => {
    const rest = queue.unsaved();
    if (rest) putStash(localStorage, draft, rest, new Date().toISOString());
  };
  const offFlush = bridge.on('flush', () => {
    void queue.flush().then((saved) => {
      if (!saved) stash();
      bridge.flushed();
    });
  });
  const offState = queue.onState(() => {
    const { kind } = queue.state();
    if (kind === 'failed') stash();
    if (kind === 'saved') dropStash(localStorage, draft);
  });
  const hidden = () => {
    if (document.visibilityState === 'hidden') void queue.flush();
  };
  const going = () => {
    stash();
    queue.leave();
  };
  const asked = (event: BeforeUnloadEvent) => {
    if (queue.state().kind === 'failed') event.preventDefault();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', going);
  window.addEventListener('beforeunload', asked);
  return disposeAll(offFlush, offState, () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', going);
    window.removeEventListener('beforeunload', asked);
  });
}
