import { type EditorConfig, type ElementDOMSlot, ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical';
import type { Photo, PhotoBlock, PhotoWidth } from '../../../../shared/article/index.ts';
import { newKey } from '../../../../shared/base/index.ts';
import { $createField } from '../field/field-node.ts';
import { $setFieldText } from '../field/text.ts';

/** A photo's place in the body: its face, and its caption and credit as fields. */
export class PhotoBlockNode extends ElementNode {
  __blockKey = '';
  __photo = '';
  __width: PhotoWidth | null = null;

  override $config() {
    return this.config('photo-block', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__blockKey = previous.__blockKey;
    this.__photo = previous.__photo;
    this.__width = previous.__width;
  }

  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    this.__blockKey = newKey();
  }

  getBlockKey(): string {
    return this.getLatest().__blockKey;
  }

  /** Empty inside a gallery, which is the block there. */
  setBlockKey(key: string): void {
    this.getWritable().__blockKey = key;
  }

  /** Null: as broad as the column of text. */
  getWidth(): PhotoWidth | null {
    return this.getLatest().__width;
  }

  setWidth(width: PhotoWidth | null): void {
    this.getWritable().__width = width;
  }

  /** The `_key` of the photo in the story's `photos`. */
  getPhoto(): string {
    return this.getLatest().__photo;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('figure');
    dom.dataset['photo'] = this.__photo;
    this.#showWidth(dom);
    const face = document.createElement('div');
    face.dataset['face'] = '';
    face.contentEditable = 'false';
    setDOMUnmanaged(face);
    const words = document.createElement('div');
    words.dataset['words'] = '';
    const note = document.createElement('small');
    note.contentEditable = 'false';
    setDOMUnmanaged(note);
    dom.append(face, words, note);
    return dom;
  }

  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    const words = dom.querySelector('[data-words]');
    return super.getDOMSlot(dom).withElement(words instanceof HTMLElement ? words : dom);
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    this.#showWidth(dom);
    return false;
  }

  #showWidth(dom: HTMLElement): void {
    if (this.__width === null) delete dom.dataset['width'];
    else dom.dataset['width'] = this.__width;
  }
}

export const $isPhotoBlock = (node: LexicalNode | null | undefined): node is PhotoBlockNode =>
  node instanceof PhotoBlockNode;

/** The node of a photo block, with the photo's own words in it. */
export function $photoBlockFromArticle(block: PhotoBlock, photo: Photo): PhotoBlockNode {
  const node = new PhotoBlockNode();
  node.__blockKey = block._key;
  node.__photo = block.photo;
  node.__width = block.width ?? null;
  return node.append(
    $setFieldText($createField('caption'), photo.caption),
    $setFieldText($createField('credit'), photo.credit),
  );
}

export function $photoBlockToArticle(node: PhotoBlockNode): PhotoBlock {
  const width = node.getWidth();
  return { _type: 'photo', _key: node.getBlockKey(), photo: node.getPhoto(), ...(width && { width }) };
}
