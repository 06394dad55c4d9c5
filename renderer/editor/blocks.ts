import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isBody, $isTextBlock, type TextBlockKind, type TextBlockNode } from './nodes/index.ts';
import { $textBlockOf } from './places.ts';

/** The block of the body that a node is in, or is. */
export function $bodyBlockOf(node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isBody(at.getParent())) return at;
  return null;
}

/** Moves the body's block that a node is in one place up (-1) or down (1). */
export function $moveBlock(node: LexicalNode, by: -1 | 1): void {
  const block = $bodyBlockOf(node);
  const beside = by < 0 ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !beside) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (by < 0) beside.insertBefore(block);
  else beside.insertAfter(block);
}

/** The text blocks of the body that a selection touches. */
export function $selectedTextBlocks(selection: RangeSelection): TextBlockNode[] {
  const found = new Map<string, TextBlockNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const block = $textBlockOf(node);
    if (block && $isBody(block.getParent())) found.set(block.getKey(), block);
  }
  return [...found.values()];
}

export function $setKind(kind: TextBlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const block of $selectedTextBlocks(selection)) block.setKind(kind);
}

/** Moves the list items of a selection in (1) or out (-1), at most six deep. */
export function $setLevel(selection: RangeSelection, by: -1 | 1): boolean {
  for (const block of $selectedTextBlocks(selection)) {
    const kind = block.getKind();
    if (!$isTextBlock(block) || !kind.listItem) continue;
    block.setKind({ ...kind, level: Math.min(6, Math.max(1, kind.level + by)) });
  }
  return true;
}
