import { useMemo, useSyncExternalStore } from 'react';
import { photosOf } from '../../shared/article/index.ts';
import type { StoryEditor } from '../editor/index.ts';

const placedIn = (editor: StoryEditor): ReadonlySet<string> => new Set(editor.article().body.flatMap(photosOf));

function placedStore(editor: StoryEditor) {
  let placed = placedIn(editor);
  return {
    get: () => placed,
    subscribe: (listener: () => void) => {
      placed = placedIn(editor);
      return editor.onChange((change) => {
        if (!change.order && !change.head?.photos) return;
        placed = placedIn(editor);
        listener();
      });
    },
  };
}

/** The photos that stand in the body; the whole body is looked at only when blocks come, go or move. */
export function usePlacedPhotos(editor: StoryEditor): ReadonlySet<string> {
  const store = useMemo(() => placedStore(editor), [editor]);
  return useSyncExternalStore(store.subscribe, store.get);
}
