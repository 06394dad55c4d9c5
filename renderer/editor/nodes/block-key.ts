import type { LexicalNode } from 'lexical';
import { $isGalleryBlock } from './gallery-block/gallery-block-node.ts';
import { $isPhotoBlock } from './photo-block/photo-block-node.ts';
import { $isPreservedBlock } from './preserved-block/preserved-block-node.ts';
import { $isTextBlock } from './text-block/text-block-node.ts';

/** The key in the story of the block that a node is; empty for what is none. */
export const $blockKeyOf = (node: LexicalNode): string =>
  $isTextBlock(node) || $isPhotoBlock(node) || $isGalleryBlock(node) || $isPreservedBlock(node)
    ? node.getBlockKey()
    : '';
