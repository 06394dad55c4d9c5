import {
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type PointType,
} from 'lexical';
import { cleanText, textId } from '../../shared/article/index.ts';
import type { TextBlockNode } from './nodes/index.ts';
import { $leafLength, $leavesOf, $offsetOf, $pointAt, $textBlockOf } from './places.ts';
import type { TextPlace, TextRange } from './story-editor.ts';

type Edit = TextRange & { readonly text: string };

/** Puts texts in the place of stretches. What is put in takes the marks of the first letter it replaces. */
export function $replaceText(edits: readonly Edit[], $blockAt: (place: TextPlace) => TextBlockNode | null): void {
  const byPlace = new Map<string, Edit[]>();
  for (const edit of edits) {
    const id = textId(edit);
    const others = byPlace.get(id);
    if (others) others.push(edit);
    else byPlace.set(id, [edit]);
  }
  for (const group of byPlace.values()) {
    const [first] = group;
    const block = first && $blockAt(first);
    if (!block) continue;
    const keep = $keepCaret(block);
    // from the end, so that the offsets before stay good
    for (const edit of group.toSorted((one, other) => other.offset - one.offset)) {
      const text = cleanText(edit.text);
      $splice(block, edit.offset, edit.length, text);
      keep.spliced(edit.offset, edit.length, text.length);
    }
    keep.$restore();
  }
}

function $splice(block: TextBlockNode, offset: number, length: number, text: string): void {
  let put = false;
  let left = length;
  for (const { node, start } of $leavesOf(block)) {
    const end = start + $leafLength(node);
    const from = Math.max(offset, start);
    const to = Math.min(offset + length, end);
    const touches = length > 0 ? from < to : offset >= start && offset <= end;
    if (!touches || !$isTextNode(node)) {
      if (touches && length > 0) {
        left -= 1;
        if (!put && text !== '') node.insertBefore($createTextNode(text));
        put = true;
        node.remove();
      }
      continue;
    }
    if (put && length === 0) break;
    left -= to - from;
    const now = node.getTextContent();
    const content = now.slice(0, from - start) + (put ? '' : text) + now.slice(to - start);
    put = true;
    if (content !== '') node.setTextContent(content);
    else {
      const parent = node.getParent();
      node.remove();
      if ($isElementNode(parent) && parent.isInline() && parent.isEmpty()) parent.remove();
    }
    if (left <= 0) break;
  }
  if (!put && text !== '') block.append($createTextNode(text));
}

/** Remembers where the caret stands in the block's text and brings it back after changes. */
function $keepCaret(block: TextBlockNode) {
  const selection = $getSelection();
  const inside = (point: PointType): boolean => $textBlockOf(point.getNode())?.is(block) ?? false;
  const points = $isRangeSelection(selection)
    ? [selection.anchor, selection.focus].filter(inside).map((point) => ({ point, offset: $offsetOf(block, point) }))
    : [];
  return {
    spliced(offset: number, removed: number, added: number) {
      for (const one of points) {
        if (one.offset >= offset + removed) one.offset += added - removed;
        else if (one.offset > offset) one.offset = offset + added;
      }
    },
    $restore() {
      for (const { point, offset } of points) {
        const to = $pointAt(block, offset);
        point.set(to.key, to.offset, to.type);
      }
    },
  };
}
