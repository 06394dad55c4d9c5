import { type EditorConfig, ElementNode, type LexicalNode } from 'lexical';

/** The story's body: text blocks, photo blocks and blocks that are only kept. */
export class BodyNode extends ElementNode {
  override $config() {
    return this.config('body', { extends: ElementNode });
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.dataset['field'] = 'body';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export const $isBody = (node: LexicalNode | null | undefined): node is BodyNode => node instanceof BodyNode;
