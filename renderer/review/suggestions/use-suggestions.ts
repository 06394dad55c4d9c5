import { useCallback, useSyncExternalStore } from 'react';
import type { Suggestion } from '../../../shared/review/index.ts';
import type { StoryEditor } from '../../editor/index.ts';

/** The list waits so long (ms) for the hands: it is read beside the text, not while a word is typed. */
const pauseMs = 150;

/** Every open suggestion of the story. */
export function useSuggestions({ suggesting }: StoryEditor): readonly Suggestion[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | null = null;
      const off = suggesting.onChange(() => {
        if (timer !== null) clearTimeout(timer);
        timer = setTimeout(listener, pauseMs);
      });
      return () => {
        off();
        if (timer !== null) clearTimeout(timer);
      };
    },
    [suggesting],
  );
  return useSyncExternalStore(subscribe, suggesting.list);
}

/** Whose suggestions the changes are now, or null. */
export const useSuggestingAuthor = ({ suggesting }: StoryEditor): string | null =>
  useSyncExternalStore(suggesting.onChange, suggesting.author);
