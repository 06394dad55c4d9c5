import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
} from 'lexical';
import type { TypingEdit } from '../../../shared/language/index.ts';
import type { TextBlockNode } from '../nodes/index.ts';
import { $leavesOf, $offsetOf, $textBlockOf } from '../places.ts';
import type { TypedText } from './typed-text.ts';

/** Where the caret of the story is, if the story is what is typed into. */
export function storyText(target: Element): TypedText | null {
  const editor = getNearestEditorFromDOMNode(target);
  if (editor === null || !editor.isEditable() || editor.isComposing()) return null;
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const first = selection.isBackward() ? selection.focus : selection.anchor;
    const block = $textBlockOf(first.getNode());
    if (block === null) return null;
    return {
      before: block.getTextContent().slice(0, $offsetOf(block, first)),
      hasSelection: !selection.isCollapsed(),
      takesEscape: true,
      apply: (edit) => applyTo(editor, edit),
    };
  });
}

function applyTo(editor: LexicalEditor, { remove, insert }: TypingEdit): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const block = $textBlockOf(selection.anchor.getNode());
      if (remove > 0 && block !== null) {
        const from = $startingPoint(block, $offsetOf(block, selection.anchor) - remove);
        if (from) selection.anchor.set(from.key, from.offset, 'text');
      }
      const { format } = selection;
      if (insert !== '') selection.insertText(insert);
      else if (remove > 0) selection.removeText();
      // what was chosen for the letters to come (Ctrl+B) still holds
      selection.setFormat(format);
    },
    { discrete: true },
  );
}

/** The point before the letter at an offset, in that letter's own run: what replaces it looks like it. */
function $startingPoint(block: TextBlockNode, offset: number): { key: string; offset: number } | null {
  for (const { node, start } of $leavesOf(block))
    if ($isTextNode(node) && offset >= start && offset < start + node.getTextContentSize())
      return { key: node.getKey(), offset: offset - start };
  return null;
}
