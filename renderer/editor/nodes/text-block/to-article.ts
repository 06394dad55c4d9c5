import { $isLinkNode } from '@lexical/link';
import { $getState, $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode } from 'lexical';
import {
  canonicalSpans,
  cleanText,
  type Link,
  type MarkDef,
  type Span,
  type TextBlock,
} from '../../../../shared/article/index.ts';
import { bitFormats, breakFormatState, defsState, linkKeyState } from './marks.ts';
import type { TextBlockNode } from './text-block-node.ts';

/** The stored form of a text block. */
export function $textBlockToArticle(node: TextBlockNode): TextBlock {
  const { style, listItem, level } = node.getKind();
  return {
    _type: 'block',
    _key: node.getBlockKey(),
    style,
    ...(listItem && { listItem, level }),
    ...$spansOf(node),
  };
}

/** The plain text of a block or of a field's line, as the model counts it. */
export function $plainTextOf(node: ElementNode): string {
  let text = '';
  for (const child of node.getChildren())
    text += $isElementNode(child) ? $plainTextOf(child) : $isLineBreakNode(child) ? '\n' : child.getTextContent();
  return text;
}

function $spansOf(node: TextBlockNode): { children: Span[]; markDefs: MarkDef[] } {
  const spans: Span[] = [];
  const defs = new MarkDefs();
  const collect = (parent: ElementNode, link: Link | null) => {
    for (const child of parent.getChildren()) {
      if ($isLinkNode(child))
        collect(child, { _type: 'link', _key: $getState(child, linkKeyState), href: child.getURL() });
      else if ($isElementNode(child)) collect(child, link);
      else {
        const isBreak = $isLineBreakNode(child);
        const format = isBreak ? $getState(child, breakFormatState) : $isTextNode(child) ? child.getFormat() : 0;
        const own = link ? [link, ...$getState(child, defsState)] : $getState(child, defsState);
        const marks = [...bitFormats(format), ...own.map((def) => defs.key(def))];
        spans.push({ _type: 'span', _key: 's', text: isBreak ? '\n' : cleanText(child.getTextContent()), marks });
      }
    }
  };
  collect(node, null);
  return canonicalSpans(spans, defs.inOrder(node.getMarkOrder()));
}

/** Collects the definitions of one block. Two that came from different blocks with the same key are told apart. */
class MarkDefs {
  readonly #defs = new Map<string, MarkDef>();

  key(def: MarkDef): string {
    const same = JSON.stringify({ ...def, _key: '' });
    let key = def._key || 'm0';
    for (let count = 0; ; count++) {
      const known = this.#defs.get(key);
      if (known === undefined) {
        this.#defs.set(key, { ...def, _key: key });
        return key;
      }
      if (JSON.stringify({ ...known, _key: '' }) === same) return key;
      key = `m${count}`;
    }
  }

  inOrder(order: readonly string[]): MarkDef[] {
    const place = (key: string) => {
      const at = order.indexOf(key);
      return at === -1 ? order.length : at;
    };
    return [...this.#defs.values()].toSorted((one, other) => place(one._key) - place(other._key));
  }
}
