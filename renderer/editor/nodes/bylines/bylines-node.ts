import { type EditorConfig, ElementNode, type LexicalNode } from 'lexical';
import type { Byline } from '../../../../shared/article/index.ts';
import { $createField, $createWaitingByline, $isField } from '../field/field-node.ts';
import { $fieldText, $setFieldText } from '../field/text.ts';

/** Holds one field for each author, at least one. */
export class BylinesNode extends ElementNode {
  override $config() {
    return this.config('bylines', { extends: ElementNode });
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.dataset['field'] = 'bylines';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export const $isBylines = (node: LexicalNode | null | undefined): node is BylinesNode => node instanceof BylinesNode;

export function $bylinesFromArticle(bylines: readonly Byline[]): BylinesNode {
  const node = new BylinesNode();
  for (const one of bylines) node.append($setFieldText($createField('byline', one._key, one.role), one.name));
  if (bylines.length === 0) node.append($setFieldText($createWaitingByline(), ''));
  return node;
}

/** The bylines; the one that only waits to be filled is none. */
export const $bylinesToArticle = (node: BylinesNode): Byline[] =>
  node
    .getChildren()
    .filter($isField)
    .map((field) => ({ field, name: $fieldText(field) }))
    .filter(({ field, name }) => name !== '' || !field.isWaiting())
    .map(({ field, name }) => ({ _key: field.getItemKey(), name, role: field.getRole() }));
