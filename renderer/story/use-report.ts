import { useCallback } from 'react';
import { findingsAsHtml, findingsAsText } from '../../shared/check/index.ts';
import { slugOf } from '../../shared/language/index.ts';
import type { StoryEditor } from '../editor/index.ts';
import type { FindingBoard } from '../findings/index.ts';
import { useMessages } from '../messages/index.ts';
import { saveFile } from '../ui/index.ts';

/** Saves what is open in the story as a file to send back with it. */
export function useReport(editor: StoryEditor, board: FindingBoard): (as: 'html' | 'txt') => void {
  const { findings: words, language } = useMessages();
  return useCallback(
    (as) => {
      const { headline } = editor.head();
      const reported = { headline, findings: board.standing(), textOf: board.textOf, language };
      const name = `${[slugOf(headline), words.reportFile].filter(Boolean).join('-')}.${as}`;
      if (as === 'html') saveFile(name, findingsAsHtml(reported), 'text/html');
      else saveFile(name, findingsAsText(reported));
    },
    [board, editor, language, words],
  );
}
