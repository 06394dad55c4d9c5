import {
  $isTextNode,
  type EditorConfig,
  type LexicalNode,
  type LexicalUpdateJSON,
  ParagraphNode,
  type RangeSelection,
  type SerializedParagraphNode,
} from 'lexical';
import type { ListKind, TextStyle } from '../../../../shared/article/index.ts';
import { newKey } from '../../../../shared/base/index.ts';

/** What a text block is: paragraph, tít xen, quote, or an item of a list at a level. */
export interface TextBlockKind {
  readonly style: TextStyle;
  readonly listItem: ListKind | null;
  readonly level: number;
}

export const paragraphKind: TextBlockKind = { style: 'normal', listItem: null, level: 1 };
const tags = { normal: 'p', h2: 'h2', blockquote: 'blockquote' } as const;

/**
 * Every text block of the body, flat, list items included, and the one line of a field. Takes the place of Lexical's
 * paragraph wherever Lexical makes one by itself. Its `blockKey` is the story's own and outlives loading and saving.
 */
export class TextBlockNode extends ParagraphNode {
  __blockKey = '';
  __kind: TextBlockKind = paragraphKind;
  /** The order in which the block's markDefs were read. */
  __markOrder: readonly string[] = [];

  override $config() {
    return this.config('text-block', { extends: ParagraphNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__blockKey = previous.__blockKey;
    this.__kind = previous.__kind;
    this.__markOrder = previous.__markOrder;
  }

  /** A copy is another block. */
  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    this.__blockKey = newKey();
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedParagraphNode>): this {
    const self = super.updateFromJSON(json);
    self.__blockKey = newKey();
    return self;
  }

  getBlockKey(): string {
    return this.getLatest().__blockKey;
  }

  setBlockKey(blockKey: string): this {
    const self = this.getWritable();
    self.__blockKey = blockKey;
    return self;
  }

  getKind(): TextBlockKind {
    return this.getLatest().__kind;
  }

  setKind(kind: TextBlockKind): this {
    const self = this.getWritable();
    self.__kind = kind;
    return self;
  }

  getMarkOrder(): readonly string[] {
    return this.getLatest().__markOrder;
  }

  setMarkOrder(order: readonly string[]): this {
    const self = this.getWritable();
    self.__markOrder = order;
    return self;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const kind = this.__kind;
    const dom = document.createElement(kind.listItem ? 'div' : tags[kind.style]);
    showKind(dom, kind);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, _config: EditorConfig): boolean {
    const [before, now] = [previous.__kind, this.__kind];
    if (before === now) return false;
    if (before.style !== now.style || (before.listItem === null) !== (now.listItem === null)) return true;
    showKind(dom, now);
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): TextBlockNode {
    // after a tít xen or a quote the story goes on as a paragraph, unless the block is only split
    const kind = this.__kind.listItem || !restoreSelectionAtEnd(this, _selection) ? this.__kind : paragraphKind;
    const next = $createTextBlock(newKey(), kind).setMarkOrder(this.__markOrder);
    this.insertAfter(next, restoreSelection);
    return next;
  }

  /** Backspace at the start first takes the block's kind away. */
  override collapseAtStart(): boolean {
    const { listItem, level, style } = this.__kind;
    if (listItem && level > 1) this.setKind({ style, listItem, level: level - 1 });
    else if (listItem || style !== 'normal') this.setKind(paragraphKind);
    else return false;
    return true;
  }
}

function restoreSelectionAtEnd(block: TextBlockNode, selection: RangeSelection): boolean {
  const last = block.getLastDescendant();
  const { key, offset, type } = selection.focus;
  if (last === null) return true;
  return type === 'text' ? $isTextNode(last) && key === last.getKey() && offset === last.getTextContentSize() : true;
}

function showKind(dom: HTMLElement, { listItem, level }: TextBlockKind): void {
  if (!listItem) return;
  dom.dataset['list'] = listItem;
  dom.dataset['level'] = String(level);
  dom.setAttribute('role', 'listitem');
  dom.setAttribute('aria-level', String(level));
}

export function $createTextBlock(blockKey: string = newKey(), kind: TextBlockKind = paragraphKind): TextBlockNode {
  const node = new TextBlockNode();
  node.__blockKey = blockKey;
  node.__kind = kind;
  return node;
}

export const $isTextBlock = (node: LexicalNode | null | undefined): node is TextBlockNode =>
  node instanceof TextBlockNode;
