import { useCallback } from 'react';
import type { StoryEditor, TextTools } from '../editor/index.ts';
import type { FindingDesk } from '../findings/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';
import { useUndoNotice } from './use-undo-notice.ts';

/** Adds marks and says what came of it, with a way back. */
export function useAddMarks(options: {
  readonly editor: StoryEditor;
  readonly findings: FindingDesk;
  readonly tools: TextTools;
}): (where: 'here' | 'story') => void {
  const { editor, findings, tools } = options;
  const messages = useMessages();
  const notices = useNotices();
  const done = useUndoNotice(editor, tools);
  return useCallback(
    (where) => {
      const { findings: words } = messages;
      const id = 'story.marks';
      const add = async () => {
        const onWait = () => notices.show({ id, kind: 'info', text: words.marksWait });
        const added = await findings.addMarks(where, { onWait, unsure: words.unsure });
        if (!added) return notices.show({ id, kind: 'error', text: words.noMarks, next: words.noMarksNext });
        const text = words.marksAdded(added.words, added.unsure.length);
        if (added.words === 0) return notices.show({ id, kind: 'info', text });
        done(id, text);
      };
      add().catch((error: unknown) => {
        notices.show({ id, ...failureNotice(error, messages) });
      });
    },
    [done, findings, messages, notices],
  );
}
