import { useCallback, useEffect, useState } from 'react';
import { flushOpenStories } from './open-stories.ts';

/** After so many milliseconds of waiting another window has it; a reload gives its story free sooner. */
const patience = 400;
const channelName = 'morat-stories';

export interface StoryLock {
  readonly state: 'waiting' | 'ours' | 'elsewhere';
  /** Has the other window save the story and close it. */
  readonly take: () => void;
}

/** Holds a story for this window, among all windows of the program (the windows share an origin, so the browser keeps the lock). */
export function useStoryLock(draft: string): StoryLock {
  const [held, setHeld] = useState<{ readonly draft: string; readonly state: StoryLock['state'] } | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    const control = new AbortController();
    const note = (state: StoryLock['state']) => {
      if (!control.signal.aborted) setHeld({ draft, state });
    };
    let giveFree: (() => void) | null = null;
    const wait = (): void => {
      const late = setTimeout(() => note('elsewhere'), patience);
      navigator.locks
        .request(`${channelName} ${draft}`, { signal: control.signal }, () => {
          clearTimeout(late);
          // gone while the lock was on its way
          if (control.signal.aborted) return;
          note('ours');
          return new Promise<void>((resolve) => {
            giveFree = resolve;
          });
        })
        // given up because the story was closed
        .catch(() => clearTimeout(late));
    };
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data !== draft || !giveFree) return;
      const give = giveFree;
      giveFree = null;
      void flushOpenStories().finally(() => {
        note('elsewhere');
        give();
        wait();
      });
    });
    wait();
    return () => {
      control.abort();
      channel.close();
      giveFree?.();
    };
  }, [draft]);
  const take = useCallback(() => {
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(draft);
    channel.close();
  }, [draft]);
  return { state: held?.draft === draft ? held.state : 'waiting', take };
}
