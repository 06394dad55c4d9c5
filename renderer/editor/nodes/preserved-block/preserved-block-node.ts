import { DecoratorNode, type EditorConfig, type LexicalNode } from 'lexical';
import { type Block, blockTexts } from '../../../../shared/article/index.ts';

const emptyBlock: Block = { _type: '', _key: '' };

/** A block that has no face of its own yet (box, table, gallery…) or that a newer Morat wrote: kept as it is. */
export class PreservedBlockNode extends DecoratorNode<null> {
  __block: Block = emptyBlock;

  override $config() {
    return this.config('preserved-block', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__block = previous.__block;
  }

  getBlock(): Block {
    return this.getLatest().__block;
  }

  getBlockKey(): string {
    return this.getLatest().__block._key;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return blockTexts(this.getBlock())
      .map((part) => part.text)
      .filter((text) => text !== '')
      .join('\n');
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.dataset['preserved'] = this.__block._type;
    dom.contentEditable = 'false';
    // its name is written by the labels, in the interface's language
    const name = document.createElement('b');
    const text = document.createElement('p');
    text.textContent = this.getTextContent();
    dom.append(name, text);
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export const $isPreservedBlock = (node: LexicalNode | null | undefined): node is PreservedBlockNode =>
  node instanceof PreservedBlockNode;

export function $createPreservedBlock(block: Block): PreservedBlockNode {
  const node = new PreservedBlockNode();
  node.__block = block;
  return node;
}
