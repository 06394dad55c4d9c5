import { useCallback } from 'react';
import type { StoryEditor, TextTools } from '../editor/index.ts';
import type { FindingDesk } from '../findings/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';
import { useUndoNotice } from './use-undo-notice.ts';

/** Mends all that the house's style mends in one way, and says what was changed, with a way back. */
export function useBringToStyle(options: {
  readonly editor: StoryEditor;
  readonly findings: FindingDesk;
  readonly tools: TextTools;
}): () => void {
  const { editor, findings, tools } = options;
  const messages = useMessages();
  const notices = useNotices();
  const done = useUndoNotice(editor, tools);
  return useCallback(() => {
    const id = 'story.style';
    const bring = async () => {
      const changes = await findings.houseStyle();
      const places = changes.reduce((sum, { times }) => sum + times, 0);
      const text = messages.findings.houseStyled(places, changes);
      // the last list stays within reach while the story is open
      const all = { label: messages.findings.mendedAll, perform: findings.askMended };
      if (places > 0) done(id, text, all);
      else notices.show({ id, kind: 'info', text, ...(findings.hasMended() && { action: all }) });
    };
    bring().catch((error: unknown) => {
      notices.show({ id, ...failureNotice(error, messages) });
    });
  }, [done, findings, messages, notices]);
}
