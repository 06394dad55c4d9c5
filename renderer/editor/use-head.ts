import { useMemo, useSyncExternalStore } from 'react';
import type { ArticleHead } from '../../shared/article/index.ts';
import type { StoryEditor } from './story-editor.ts';

function headStore<Field extends keyof ArticleHead>(editor: StoryEditor, field: Field) {
  let value = editor.head()[field];
  return {
    get: () => value,
    subscribe: (listener: () => void) => {
      value = editor.head()[field];
      return editor.onChange(({ head }) => {
        if (!head || !(field in head)) return;
        value = head[field] as ArticleHead[Field];
        listener();
      });
    },
  };
}

/** One field of the head for a component, drawn again when it changes; the whole head is read only at first. */
export function useHead<Field extends keyof ArticleHead>(editor: StoryEditor, field: Field): ArticleHead[Field] {
  const store = useMemo(() => headStore(editor, field), [editor, field]);
  return useSyncExternalStore(store.subscribe, store.get);
}
