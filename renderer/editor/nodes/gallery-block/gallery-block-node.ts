import { type EditorConfig, ElementNode, type LexicalNode } from 'lexical';
import { type GalleryBlock, galleryLook, type Photo, type PhotoWidth } from '../../../../shared/article/index.ts';
import { newKey } from '../../../../shared/base/index.ts';
import { $isPhotoBlock, $photoBlockFromArticle, type PhotoBlockNode } from '../photo-block/photo-block-node.ts';

/** Photos that stand together: its children are photo blocks, each with its caption and its credit. */
export class GalleryBlockNode extends ElementNode {
  __blockKey = '';
  __isStory = false;
  __width: PhotoWidth | null = null;

  override $config() {
    return this.config('gallery-block', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__blockKey = previous.__blockKey;
    this.__isStory = previous.__isStory;
    this.__width = previous.__width;
  }

  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    this.__blockKey = newKey();
  }

  getBlockKey(): string {
    return this.getLatest().__blockKey;
  }

  /** One under the other, to be read. */
  isStory(): boolean {
    return this.getLatest().__isStory;
  }

  setStory(isStory: boolean): void {
    this.getWritable().__isStory = isStory;
  }

  getWidth(): PhotoWidth | null {
    return this.getLatest().__width;
  }

  setWidth(width: PhotoWidth | null): void {
    this.getWritable().__width = width;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    this.#show(dom);
    return dom;
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    this.#show(dom);
    return false;
  }

  #show(dom: HTMLElement): void {
    dom.dataset['gallery'] = $lookOf(this);
    if (this.__width === null) delete dom.dataset['width'];
    else dom.dataset['width'] = this.__width;
  }
}

export const $isGalleryBlock = (node: LexicalNode | null | undefined): node is GalleryBlockNode =>
  node instanceof GalleryBlockNode;

/** The photo blocks among some of the body's blocks, those in galleries included. */
export const $photoBlocksIn = (blocks: readonly LexicalNode[]): PhotoBlockNode[] =>
  blocks.flatMap((one) =>
    $isPhotoBlock(one) ? [one] : $isGalleryBlock(one) ? one.getChildren().filter($isPhotoBlock) : [],
  );

export const $lookOf = (node: GalleryBlockNode): ReturnType<typeof galleryLook> => galleryLook($galleryToArticle(node));

/** The node of a gallery all of whose photos are given, in its order. */
export function $galleryFromArticle(block: GalleryBlock, photos: readonly Photo[]): GalleryBlockNode {
  const node = new GalleryBlockNode();
  node.__blockKey = block._key;
  node.__isStory = block.layout === 'story';
  node.__width = block.width ?? null;
  return node.append(
    ...photos.map((photo) => $photoBlockFromArticle({ _type: 'photo', _key: '', photo: photo._key }, photo)),
  );
}

export function $galleryToArticle(node: GalleryBlockNode): GalleryBlock {
  const width = node.getWidth();
  return {
    _type: 'gallery',
    _key: node.getBlockKey(),
    photos: $photoBlocksIn(node.getChildren()).map((one) => one.getPhoto()),
    ...(node.isStory() && { layout: 'story' as const }),
    ...(width && { width }),
  };
}
