import { type EditorConfig, type ElementDOMSlot, ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical';
import type { BylineRole } from '../../../../shared/article/index.ts';
import { newKey } from '../../../../shared/base/index.ts';

/** The one-line fields of a story in the order in which they stand on the page, body excluded. */
export const headFields = ['kicker', 'headline', 'subheadline', 'dateline', 'sapo'] as const;
export type FieldName = (typeof headFields)[number] | 'byline' | 'caption' | 'credit';

/**
 * A field of one line of text without marks. It stands like a root of its own, so that Backspace and Delete stay
 * inside it. `itemKey` is the byline's key.
 */
export class FieldNode extends ElementNode {
  __name: FieldName = 'headline';
  __itemKey = '';
  __role: BylineRole = 'text';
  __isWaiting = false;

  override $config() {
    return this.config('field', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__name = previous.__name;
    this.__itemKey = previous.__itemKey;
    this.__role = previous.__role;
    this.__isWaiting = previous.__isWaiting;
  }

  getName(): FieldName {
    return this.getLatest().__name;
  }

  getItemKey(): string {
    return this.getLatest().__itemKey;
  }

  /** A byline that was not there or that was emptied: it is none of the story's until it has a name. */
  isWaiting(): boolean {
    return this.getLatest().__isWaiting;
  }

  setWaiting(isWaiting: boolean): this {
    const self = this.getWritable();
    self.__isWaiting = isWaiting;
    return self;
  }

  getRole(): BylineRole {
    return this.getLatest().__role;
  }

  setRole(role: BylineRole): this {
    const self = this.getWritable();
    self.__role = role;
    return self;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.dataset['field'] = this.__name;
    if (this.__name !== 'byline') return dom;
    // beside an author's name stands the control of the role, which `extensions/roles` fills
    const words = document.createElement('div');
    words.dataset['words'] = '';
    const role = document.createElement('span');
    role.dataset['role'] = '';
    role.contentEditable = 'false';
    setDOMUnmanaged(role);
    dom.append(words, role);
    return dom;
  }

  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    const words = this.__name === 'byline' ? dom.querySelector('[data-words]') : null;
    return super.getDOMSlot(dom).withElement(words instanceof HTMLElement ? words : dom);
  }

  override updateDOM(): boolean {
    return false;
  }
}

export function $createField(name: FieldName, itemKey = '', role: BylineRole = 'text'): FieldNode {
  const node = new FieldNode();
  node.__name = name;
  node.__itemKey = itemKey;
  node.__role = role;
  return node;
}

export const $isField = (node: LexicalNode | null | undefined): node is FieldNode => node instanceof FieldNode;

/** A byline that waits for its name. */
export const $createWaitingByline = (): FieldNode => {
  const node = $createField('byline', newKey());
  node.__isWaiting = true;
  return node;
};
