import { LinkNode } from '@lexical/link';
import { type Klass, type LexicalNode, type LexicalNodeReplacement, ParagraphNode } from 'lexical';
import { BodyNode } from './body/body-node.ts';
import { BylinesNode } from './bylines/bylines-node.ts';
import { FieldNode } from './field/field-node.ts';
import { GalleryBlockNode } from './gallery-block/gallery-block-node.ts';
import { PhotoBlockNode } from './photo-block/photo-block-node.ts';
import { PreservedBlockNode } from './preserved-block/preserved-block-node.ts';
import { $createTextBlock, TextBlockNode } from './text-block/text-block-node.ts';

/** Every node of a story. Where Lexical makes a paragraph by itself, it gets a text block. */
export const storyNodes: readonly (Klass<LexicalNode> | LexicalNodeReplacement)[] = [
  TextBlockNode,
  { replace: ParagraphNode, with: () => $createTextBlock(), withKlass: TextBlockNode },
  FieldNode,
  BylinesNode,
  BodyNode,
  PhotoBlockNode,
  GalleryBlockNode,
  PreservedBlockNode,
  LinkNode,
];

export { $blockKeyOf } from './block-key.ts';
export { $isBody, BodyNode } from './body/body-node.ts';
export { $bylinesFromArticle, $bylinesToArticle, $isBylines, BylinesNode } from './bylines/bylines-node.ts';
export {
  $createField,
  $createWaitingByline,
  $isField,
  type FieldName,
  FieldNode,
} from './field/field-node.ts';
export { $fieldText, $setFieldText } from './field/text.ts';
export {
  $galleryFromArticle,
  $galleryToArticle,
  $isGalleryBlock,
  $lookOf,
  $photoBlocksIn,
  GalleryBlockNode,
} from './gallery-block/gallery-block-node.ts';
export {
  $isPhotoBlock,
  $photoBlockFromArticle,
  $photoBlockToArticle,
  PhotoBlockNode,
} from './photo-block/photo-block-node.ts';
export {
  $createPreservedBlock,
  $isPreservedBlock,
  PreservedBlockNode,
} from './preserved-block/preserved-block-node.ts';
export { $textBlockFromArticle } from './text-block/from-article.ts';
export { knownBits } from './text-block/marks.ts';
export { $textBlockToArticle } from './text-block/to-article.ts';
export {
  $createTextBlock,
  $isTextBlock,
  paragraphKind,
  type TextBlockKind,
  TextBlockNode,
} from './text-block/text-block-node.ts';
