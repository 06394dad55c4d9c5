import { useSyncExternalStore } from 'react';

/**
 * The story on the paper stands in the address (`#/story/ID`): a reload opens it again, and a second window can be
 * given another.
 */
const storyHash = /^#\/story\/([\w-]{1,64})$/;

const storyIn = (hash: string): string | null => storyHash.exec(hash)?.[1] ?? null;

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const useOpenStory = (): string | null => useSyncExternalStore(subscribe, () => storyIn(location.hash));

export function openStory(id: string | null): void {
  const hash = id === null ? '#/' : `#/story/${id}`;
  if (location.hash !== hash) location.hash = hash;
}
