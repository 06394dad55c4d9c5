import {
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  type LexicalEditor,
  TextNode,
} from 'lexical';
import type { TextCode } from '../../../shared/article/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';

/**
 * The newsroom's short forms: the sign of equality that closes `=nvt=` puts the words in its place. Only at the caret,
 * so that nothing which stands already ever changes; a form that nobody knows stays as it is typed.
 */
export function registerTextCodes(editor: LexicalEditor, codes: () => readonly TextCode[]): Dispose {
  return editor.registerNodeTransform(TextNode, (node) => {
    if ($hasUpdateTag(HISTORIC_TAG) || (editor.isComposing() && !$hasUpdateTag(COMPOSITION_END_TAG))) return;
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.key !== node.getKey()) return;
    const caret = selection.anchor.offset;
    const typed = /=([\p{L}\p{N}]{1,24})=$/u.exec(node.getTextContent().slice(0, caret));
    const code = typed?.[1]?.normalize('NFC').toLowerCase();
    const words = codes().find((one) => one.code === code)?.text;
    if (typed && words !== undefined) node.spliceText(caret - typed[0].length, typed[0].length, words, true);
  });
}
