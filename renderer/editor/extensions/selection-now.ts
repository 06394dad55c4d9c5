import type { LexicalEditor } from 'lexical';
import type { Dispose } from '../../../shared/base/index.ts';
import { selectionNow } from '../../ui/index.ts';

/** Keys that act on the selection find it as the browser has it. */
export function registerSelectionNow(editor: LexicalEditor): Dispose {
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('keydown', selectionNow, true);
    root?.addEventListener('keydown', selectionNow, true);
  });
}
