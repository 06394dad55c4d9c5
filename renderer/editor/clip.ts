import { $getSelection, $isRangeSelection, type RangeSelection } from 'lexical';
import {
  type Block,
  canonicalSpans,
  emptyArticle,
  isKnown,
  type Photo,
  photosOf,
  plainText,
  type TextBlock,
} from '../../shared/article/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { writeBodyHtml } from '../../shared/formats/index.ts';
import { $blockToArticle, $placedPhotos, $readHead } from './convert.ts';
import {
  $isBody,
  $isField,
  $isPhotoBlock,
  $isTextBlock,
  $textBlockToArticle,
  type TextBlockNode,
} from './nodes/index.ts';
import { $offsetOf, $textBlockOf } from './places.ts';

/** Our own form on the clipboard, beside HTML and plain text for everybody else. */
export const clipType = 'application/x-morat-blocks';

/** What was copied out of a story. */
export interface Clip {
  readonly blocks: readonly Block[];
  /** The photos that the blocks place. */
  readonly photos: readonly Photo[];
}

/** The selection as blocks: the first and the last only as far as they are selected. Null for a bare caret. */
export function $clip(): Clip | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const seen = new Set<string>();
  const blocks: Block[] = [];
  for (const node of selection.getNodes()) {
    const block = $textBlockOf(node);
    const parent = block?.getParent();
    // words under a photo go with the photo
    const one =
      block && !$isPhotoBlock(parent?.getParent())
        ? block
        : $isPhotoBlock(node) && $isBody(node.getParent())
          ? node
          : null;
    const kept = one ?? ($isBody(node.getParent()) ? node : null);
    if (kept === null || seen.has(kept.getKey())) continue;
    seen.add(kept.getKey());
    const found = $isTextBlock(kept) ? $cut(kept, selection) : $blockToArticle(kept);
    if (found) blocks.push(found);
  }
  if (blocks.length === 0) {
    const block = $textBlockOf(selection.anchor.getNode());
    if (block) blocks.push($cut(block, selection));
  }
  const placed = new Set($placedPhotos().map((one) => one.getPhoto()));
  const wanted = new Set(blocks.flatMap(photosOf));
  return { blocks, photos: $readHead().photos.filter((one) => placed.has(one._key) && wanted.has(one._key)) };
}

/** The selected part of a text block. */
function $cut(block: TextBlockNode, selection: RangeSelection): TextBlock {
  const whole = { ...$textBlockToArticle(block), ...($isField(block.getParent()) && { _key: 'field' }) };
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const holds = (point: typeof first) => $textBlockOf(point.getNode())?.is(block) ?? false;
  const start = holds(first) ? $offsetOf(block, first) : 0;
  const end = holds(last) ? $offsetOf(block, last) : plainText(whole).length;
  let at = 0;
  const spans = whole.children.map((span) => {
    const from = at;
    at += span.text.length;
    return { ...span, text: span.text.slice(Math.max(0, start - from), Math.max(0, end - from)) };
  });
  return { ...whole, ...canonicalSpans(spans, whole.markDefs) };
}

/** What goes on the clipboard. */
export function writeClip(clip: Clip, data: DataTransfer): void {
  const story = { ...emptyArticle('clip', 'clip'), body: clip.blocks, photos: [...clip.photos] };
  data.setData(clipType, JSON.stringify(clip));
  data.setData(
    'text/html',
    writeBodyHtml(story, () => ''),
  );
  data.setData('text/plain', clip.blocks.map((block) => textOf(block, clip.photos)).join('\n'));
}

/** A photo as a drag carries it: dropped on the story, it stands there with its words. */
export const writePhotoClip = (photo: Photo, data: DataTransfer): void =>
  writeClip({ blocks: [{ _type: 'photo', _key: newKey(), photo: photo._key }], photos: [photo] }, data);

function textOf(block: Block, photos: readonly Photo[]): string {
  if (isKnown(block) && block._type === 'block') return plainText(block);
  return photosOf(block)
    .map((key) => photos.find((one) => one._key === key)?.caption ?? '')
    .join('\n');
}
