import type { TextPiece } from '../piece.ts';
import { type Element, elementsUnder, isElement, style, textUnder } from './tree.ts';

/** Word writes a list's items as paragraphs with `mso-list:l0 level2 lfo1`; the drawn marker tells the kind. */
export function wordList(element: Element): TextPiece['list'] {
  const own = style(element, 'mso-list');
  const level = /level(\d)/.exec(own)?.[1];
  if (!level) return null;
  const marker = markerUnder(element);
  return { kind: /^[\s\u00a0]*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(marker) ? 'number' : 'bullet', level: Number(level) };
}

function markerUnder(element: Element): string {
  for (const span of elementsUnder(element, new Set(['span']))) {
    if (style(span, 'mso-list') === 'ignore') return textUnder(span);
    const inner = markerUnder(span);
    if (inner !== '') return inner;
  }
  for (const child of element.childNodes)
    if (isElement(child) && child.tagName !== 'span') {
      const inner = markerUnder(child);
      if (inner !== '') return inner;
    }
  return '';
}
