import { $isLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical';
import { type TextField, textId } from '../../shared/article/index.ts';
import {
  $isBody,
  $isBylines,
  $isField,
  $isGalleryBlock,
  $isPhotoBlock,
  $isTextBlock,
  type TextBlockNode,
} from './nodes/index.ts';
import type { TextPlace } from './story-editor.ts';

/** The text block a node is in, or is. */
export function $textBlockOf(node: LexicalNode | null): TextBlockNode | null {
  for (let at = node; at !== null; at = at.getParent()) if ($isTextBlock(at)) return at;
  return null;
}

/** Where a text block's words stand in the story. */
export function $placeOf(block: TextBlockNode): TextPlace | null {
  const parent = block.getParent();
  if ($isBody(parent)) return { field: 'body', key: block.getBlockKey() };
  if (!$isField(parent)) return null;
  const name: TextField = parent.getName();
  if (name === 'byline') return { field: name, key: parent.getItemKey() };
  const photo = parent.getParent();
  return { field: name, key: $isPhotoBlock(photo) ? photo.getPhoto() : '' };
}

/** The text block at a place: a walk over the body's blocks, so the tracker's own index is asked first. */
export function $blockAt(place: TextPlace, index: ReadonlyMap<string, NodeKey>): TextBlockNode | null {
  const known = index.get(textId(place));
  const node = known === undefined ? null : $getNodeByKey(known);
  if ($isTextBlock(node)) {
    const found = $placeOf(node);
    if (found?.field === place.field && found.key === place.key && node.isAttached()) return node;
  }
  for (const block of $allTextBlocks()) {
    const found = $placeOf(block);
    if (found?.field === place.field && found.key === place.key) return block;
  }
  return null;
}

/** Every text block of the story, fields included, in reading order. */
export function* $allTextBlocks(node: ElementNode = $getRoot()): Generator<TextBlockNode> {
  for (const child of node.getChildren()) {
    if ($isTextBlock(child)) yield child;
    else if ($isField(child) || $isBylines(child) || $isBody(child) || $isPhotoBlock(child) || $isGalleryBlock(child))
      yield* $allTextBlocks(child);
  }
}

/** Text and line breaks of a block in order, with the offset at which each begins. */
export function $leavesOf(block: ElementNode): { readonly node: LexicalNode; readonly start: number }[] {
  const leaves: { node: LexicalNode; start: number }[] = [];
  let start = 0;
  const collect = (parent: ElementNode) => {
    for (const child of parent.getChildren()) {
      if ($isElementNode(child)) collect(child);
      else {
        leaves.push({ node: child, start });
        start += $leafLength(child);
      }
    }
  };
  collect(block);
  return leaves;
}

export const $leafLength = (node: LexicalNode): number =>
  $isLineBreakNode(node) ? 1 : $isTextNode(node) ? node.getTextContentSize() : 0;

/** The offset in a block's plain text of a point inside it. */
export function $offsetOf(block: TextBlockNode, point: PointType): number {
  const leaves = $leavesOf(block);
  if (point.type === 'text') {
    const leaf = leaves.find(({ node }) => node.getKey() === point.key);
    return leaf ? leaf.start + point.offset : 0;
  }
  const parent = point.getNode();
  const child = parent.getChildAtIndex(point.offset);
  const end = () => leaves.reduce((sum, { node }) => sum + $leafLength(node), 0);
  if (child === null) {
    const next = $isLinkNode(parent) ? parent.getNextSibling() : null;
    return next ? (startOf(leaves, next) ?? end()) : end();
  }
  return startOf(leaves, child) ?? end();
}

const startOf = (leaves: ReturnType<typeof $leavesOf>, child: LexicalNode): number | undefined =>
  leaves.find(({ node }) => node.is(child) || child.isParentOf(node))?.start;

/** The point at an offset of a block's plain text; at a border between two runs, the end of the first. */
export function $pointAt(
  block: TextBlockNode,
  offset: number,
): { readonly key: NodeKey; readonly offset: number; readonly type: 'text' | 'element' } {
  for (const { node, start } of $leavesOf(block)) {
    if ($isTextNode(node) && offset >= start && offset <= start + node.getTextContentSize())
      return { key: node.getKey(), offset: offset - start, type: 'text' };
    if ($isLineBreakNode(node) && offset === start) {
      const parent = node.getParentOrThrow();
      return { key: parent.getKey(), offset: node.getIndexWithinParent(), type: 'element' };
    }
  }
  return { key: block.getKey(), offset: block.getChildrenSize(), type: 'element' };
}

/** The DOM position of an offset of a block's text, null when the block is not on the page. */
export function $domPoint(editor: LexicalEditor, block: TextBlockNode, offset: number): [Node, number] | null {
  const point = $pointAt(block, offset);
  const element = editor.getElementByKey(point.key);
  if (element === null) return null;
  if (point.type === 'element') return [element, Math.min(point.offset, element.childNodes.length)];
  let text: Node | null = element;
  while (text !== null && text.nodeType !== Node.TEXT_NODE) text = text.firstChild;
  return text === null ? null : [text, Math.min(point.offset, text.nodeValue?.length ?? 0)];
}
