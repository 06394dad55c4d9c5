import { $getSelection, $isRangeSelection, $isTextNode, type LexicalNode } from 'lexical';
import { type Block, cleanLine, isKnown, type Photo, plainText } from '../../shared/article/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { $blocksFromArticle, $body, $placedPhotos } from './convert.ts';
import { $createTextBlock, $isBody, $isField, $isTextBlock, type TextBlockNode } from './nodes/index.ts';
import { $offsetOf, $textBlockOf } from './places.ts';
import { $setStoryData, $storyData } from './story-state.ts';

/** Puts blocks in at the selection, in the place of what is selected. In a field of one line only their words go in. */
export function $insertBlocks(given: readonly Block[], photos: readonly Photo[]): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) selection.removeText();
  const block = $textBlockOf(selection.anchor.getNode());
  if ($isField(block?.getParent())) {
    const words = given.filter(isKnown).map((one) => (one._type === 'block' ? plainText(one) : ''));
    selection.insertRawText(cleanLine(words.filter((one) => one !== '').join(' ')));
    return;
  }
  const nodes = $freshNodes(given, photos);
  if (nodes.length === 0) return;
  if (block === null || !$isBody(block.getParent())) {
    $body().append(...nodes);
    nodes.at(-1)?.selectEnd();
    return;
  }
  $join(block, $offsetOf(block, selection.anchor), nodes);
}

/** Nodes with keys of their own; photos that the story lacks are added to it, one that is placed already stays there. */
function $freshNodes(given: readonly Block[], photos: readonly Photo[]): LexicalNode[] {
  const data = $storyData();
  const has = new Set(data.photos.map((one) => one._key));
  const fresh = photos.filter((one) => !has.has(one._key));
  if (fresh.length > 0) $setStoryData({ ...data, photos: [...data.photos, ...fresh] });
  const placed = new Set($placedPhotos().map((one) => one.getPhoto()));
  const blocks = given
    .filter((one) => !isKnown(one) || one._type !== 'photo' || !placed.has(one.photo))
    .map((one): Block => ({ ...one, _key: newKey() }));
  return $blocksFromArticle(blocks, $storyData().photos, placed);
}

function $join(block: TextBlockNode, offset: number, nodes: readonly LexicalNode[]): void {
  const [first, ...rest] = nodes;
  if (!first) return;
  if (block.isEmpty()) {
    for (const node of nodes) block.insertBefore(node);
    const last = nodes.at(-1);
    if ($isTextBlock(last)) {
      block.remove();
      last.selectEnd();
    } else block.selectStart();
    return;
  }
  const tail = $splitOff(block, offset);
  let at: LexicalNode = block;
  // what is pasted into a paragraph goes on with it
  const joins = $isTextBlock(first) && (offset > 0 || rest.length === 0) && first.getKind().style === 'normal';
  if (joins) block.append(...first.getChildren());
  for (const node of joins ? rest : nodes) {
    at.insertAfter(node);
    at = node;
  }
  if ($isTextBlock(at)) {
    const end = at.getLastChild();
    const size = at.getChildrenSize();
    at.append(...tail);
    if ($isTextNode(end)) end.select(end.getTextContentSize(), end.getTextContentSize());
    else at.select(size, size);
  } else if (tail.length > 0) {
    const after = $createTextBlock();
    at.insertAfter(after);
    after.append(...tail);
    after.selectStart();
  }
  if (block.isEmpty() && !joins) block.remove();
}

/** Takes what stands behind an offset out of a block. */
function $splitOff(block: TextBlockNode, offset: number): LexicalNode[] {
  let start = 0;
  const children = block.getChildren();
  for (const [at, child] of children.entries()) {
    const size = child.getTextContentSize();
    if (offset <= start) return $detach(children.slice(at));
    if (offset < start + size) {
      // a link is not cut in two: what is pasted into it goes behind it
      if (!$isTextNode(child)) return $detach(children.slice(at + 1));
      const [, behind] = child.splitText(offset - start);
      return $detach([...(behind ? [behind] : []), ...children.slice(at + 1)]);
    }
    start += size;
  }
  return [];
}

function $detach(nodes: readonly LexicalNode[]): LexicalNode[] {
  for (const node of nodes) node.remove(true);
  return [...nodes];
}

/** All of a text as paragraphs, nothing recognised. */
export function $insertPlain(text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const lines = text.split('\n');
  if (lines.length === 1) selection.insertRawText(text);
  else
    $insertBlocks(
      lines
        .filter((line) => line.trim() !== '')
        .map((line) => ({
          _type: 'block',
          _key: newKey(),
          style: 'normal',
          children: [{ _type: 'span', _key: 's0', text: line.trim(), marks: [] }],
          markDefs: [],
        })),
      [],
    );
}
