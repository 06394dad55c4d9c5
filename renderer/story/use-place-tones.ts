import { useCallback } from 'react';
import type { Settings } from '../../shared/api/index.ts';
import type { StoryEditor, TextTools } from '../editor/index.ts';
import type { FindingDesk } from '../findings/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';
import { useUndoNotice } from './use-undo-notice.ts';

/** Gives the whole story the house's tone placement and says how many words that changed. */
export function usePlaceTones(options: {
  readonly editor: StoryEditor;
  readonly findings: FindingDesk;
  readonly tools: TextTools;
  readonly house: Settings['house'];
  readonly dictionary: readonly string[];
}): () => void {
  const { editor, findings, tools, house, dictionary } = options;
  const messages = useMessages();
  const notices = useNotices();
  const done = useUndoNotice(editor, tools);
  const placement = house.tonePlacement;
  return useCallback(() => {
    const id = 'story.tones';
    const place = async () => {
      const words = await findings.placeTones(placement, dictionary);
      const text = messages.findings.tonesPlaced(words, placement);
      if (words === 0) notices.show({ id, kind: 'info', text });
      else done(id, text);
    };
    place().catch((error: unknown) => {
      notices.show({ id, ...failureNotice(error, messages) });
    });
  }, [dictionary, done, findings, messages, notices, placement]);
}
