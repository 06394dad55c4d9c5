import {
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  type LexicalEditor,
  TextNode,
} from 'lexical';
import type { Dispose } from '../../../shared/base/index.ts';

/**
 * Text is NFC as soon as it is in; while a syllable is being composed it is left alone, and made so when it is done.
 * Tabs and other controls become spaces, as in the model.
 */
export function registerNfc(editor: LexicalEditor): Dispose {
  return editor.registerNodeTransform(TextNode, (node) => {
    if ($hasUpdateTag(HISTORIC_TAG) || (editor.isComposing() && !$hasUpdateTag(COMPOSITION_END_TAG))) return;
    const text = node.getTextContent();
    const clean = text.normalize('NFC');
    if (clean === text) return;
    const selection = $getSelection();
    const points = $isRangeSelection(selection)
      ? [selection.anchor, selection.focus].filter((point) => point.key === node.getKey())
      : [];
    const offsets = points.map((point) => text.slice(0, point.offset).normalize('NFC').length);
    node.setTextContent(clean);
    for (const [at, point] of points.entries()) point.set(node.getKey(), offsets[at] ?? 0, 'text');
  });
}
