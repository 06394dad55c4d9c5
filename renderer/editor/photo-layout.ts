import { $addUpdateTag, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalNode } from 'lexical';
import type { PhotoWidth } from '../../shared/article/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { $bodyBlockOf } from './blocks.ts';
import { $isGalleryBlock, $isPhotoBlock, $lookOf, $photoBlocksIn, GalleryBlockNode } from './nodes/index.ts';

/** The photo or gallery that the caret is in, as its tools show it. */
export interface PlacedPhotos {
  /** The node's key. */
  readonly node: string;
  readonly look: 'single' | 'pair' | 'grid' | 'story';
  readonly width: PhotoWidth | 'column';
  /** A photo or gallery stands right before it, or right behind it. */
  readonly canJoinBefore: boolean;
  readonly canJoinAfter: boolean;
}

const $block = (): LexicalNode | null => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $bodyBlockOf(selection.focus.getNode()) : null;
};
const $hasPhotos = (node: LexicalNode | null | undefined): node is LexicalNode =>
  $isPhotoBlock(node) || $isGalleryBlock(node);

export function $placedAtCaret(): PlacedPhotos | null {
  const block = $block();
  if (!$isPhotoBlock(block) && !$isGalleryBlock(block)) return null;
  return {
    node: block.getKey(),
    look: $isGalleryBlock(block) ? $lookOf(block) : 'single',
    width: block.getWidth() ?? 'column',
    canJoinBefore: $hasPhotos(block.getPreviousSibling()),
    canJoinAfter: $hasPhotos(block.getNextSibling()),
  };
}

export function $setPhotoWidth(width: PhotoWidth | 'column'): void {
  const block = $block();
  if (!$isPhotoBlock(block) && !$isGalleryBlock(block)) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  block.setWidth(width === 'column' ? null : width);
}

/** One under the other to be read, or side by side. */
export function $setPhotoStory(isStory: boolean): void {
  const block = $block();
  if (!$isGalleryBlock(block)) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  block.setStory(isStory);
}

/** The photo or gallery at the caret and its neighbour become one gallery, a pair if there are two photos. */
export function $joinPhotos(side: 'before' | 'after'): void {
  const block = $block();
  const beside = side === 'before' ? block?.getPreviousSibling() : block?.getNextSibling();
  if ($hasPhotos(block) && $hasPhotos(beside)) $gather(side === 'before' ? [beside, block] : [block, beside]);
}

/** The photos and galleries right above a block, in order. */
export function $photosAbove(block: LexicalNode): LexicalNode[] {
  const found: LexicalNode[] = [];
  for (let at = block.getPreviousSibling(); $hasPhotos(at); at = at.getPreviousSibling()) found.unshift(at);
  return found;
}

/** Blocks that stand one after another as one gallery: in the first that is one, or in a new one. */
export function $gather(blocks: readonly LexicalNode[], isStory?: boolean): void {
  const [first] = blocks;
  if (!first) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const gallery = blocks.find($isGalleryBlock) ?? $emptyGallery(blocks);
  const photos = $photoBlocksIn(blocks);
  if (!gallery.isAttached()) first.insertBefore(gallery);
  gallery.append(...photos);
  for (const block of blocks) if (!$isPhotoBlock(block) && block !== gallery && block.isAttached()) block.remove();
  if (isStory !== undefined) gallery.setStory(isStory);
}

function $emptyGallery(blocks: readonly LexicalNode[]): GalleryBlockNode {
  const gallery = new GalleryBlockNode();
  gallery.__blockKey = newKey();
  gallery.__width = blocks.find($isPhotoBlock)?.getWidth() ?? null;
  return gallery;
}

/** The gallery at the caret becomes single photos again. */
export function $partPhotos(): void {
  const gallery = $block();
  if (!$isGalleryBlock(gallery)) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const photo of $photoBlocksIn([gallery])) {
    photo.setBlockKey(newKey());
    photo.setWidth(null);
    gallery.insertBefore(photo);
  }
  gallery.remove();
}

/** Moves the photo that the caret is in one place inside its gallery; false where it is in none. */
export function $moveInGallery(node: LexicalNode, by: -1 | 1): boolean {
  let photo: LexicalNode | null = node;
  while (photo && !$isPhotoBlock(photo)) photo = photo.getParent();
  if (!photo || !$isGalleryBlock(photo.getParent())) return false;
  const beside = by < 0 ? photo.getPreviousSibling() : photo.getNextSibling();
  if (!beside) return true;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (by < 0) beside.insertBefore(photo);
  else beside.insertAfter(photo);
  return true;
}
