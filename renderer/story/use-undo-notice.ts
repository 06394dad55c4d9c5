import { useCallback } from 'react';
import type { StoryEditor, TextTools } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';

/** Says that much has changed, with the way back while it is the last step. */
export function useUndoNotice(
  editor: StoryEditor,
  tools: TextTools,
): (id: string, text: string, more?: { readonly label: string; readonly perform: () => void }) => void {
  const { story } = useMessages();
  const notices = useNotices();
  return useCallback(
    (id, text, more) => {
      const action = { label: story.toolbar.undo, perform: tools.undo };
      notices.show({ id, kind: 'done', text, action, ...(more && { more }) });
      // its undo takes back the last step: once there is another, it would be the wrong one
      const off = editor.onChange(() => {
        off();
        notices.close(id);
      });
    },
    [editor, notices, story, tools],
  );
}
