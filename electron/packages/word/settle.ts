import type { Document, Element } from '@xmldom/xmldom';
import { attribute, child, childElements, elements, remove, unwrap } from './xml.ts';

const inserts = new Set(['ins', 'moveTo']);
const properties = ['rPrChange', 'pPrChange'];
const untold = [
  'sectPrChange',
  'tblPrChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'tblPrExChange',
  'numberingChange',
];

/** Everything in a document that was tracked, whoever did it. */
export const trackedChanges = (document: Document): Element[] =>
  elements(document, 'ins', 'del', 'moveFrom', 'moveTo', ...properties);

export const authorOf = (change: Element): string => attribute(change, 'author') || 'Word';

/** Makes a document read as if these authors' tracked changes had been accepted and all others rejected. */
export function settle(document: Document, accepted: ReadonlySet<string>): void {
  for (const change of elements(document, ...untold)) remove(change);
  for (const change of elements(document, ...properties)) settleProperties(change, accepted.has(authorOf(change)));
  const joined: Element[] = [];
  for (const change of elements(document, 'ins', 'del', 'moveFrom', 'moveTo')) {
    const name = change.localName ?? '';
    // what was inserted and accepted stays, and so does what was deleted and rejected
    const stays = inserts.has(name) === accepted.has(authorOf(change));
    const holder = change.parentNode as Element | null;
    if (holder?.localName === 'rPr' && (holder.parentNode as Element | null)?.localName === 'pPr') {
      const paragraph = holder.parentNode?.parentNode as Element | null;
      if (!stays && paragraph) joined.push(paragraph);
      remove(change);
    } else if (holder?.localName === 'trPr') {
      if (!stays && holder.parentNode) remove(holder.parentNode);
      else remove(change);
    } else if (stays) unwrap(change);
    else remove(change);
  }
  for (const text of elements(document, 'delText')) rename(text, 't');
  for (const paragraph of joined.toReversed()) joinWithNext(paragraph);
}

/** `w:rPrChange` and `w:pPrChange` hold what the properties were. */
function settleProperties(change: Element, isAccepted: boolean): void {
  const own = change.parentNode as Element | null;
  const former = childElements(change)[0];
  remove(change);
  if (isAccepted || !own || !former) return;
  for (const one of childElements(own)) if (!['rPr', 'sectPr', 'ins', 'del'].includes(one.localName ?? '')) remove(one);
  for (const one of childElements(former).toReversed()) own.insertBefore(one, own.firstChild);
}

function rename(element: Element, name: string): void {
  const { ownerDocument, namespaceURI, prefix } = element;
  const renamed = ownerDocument?.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
  if (!renamed) return;
  for (const one of element.attributes) renamed.setAttributeNode(one.cloneNode() as typeof one);
  while (element.firstChild) renamed.appendChild(element.firstChild);
  element.parentNode?.replaceChild(renamed, element);
}

/** A paragraph whose end is gone runs on into the next one, which says what the whole looks like. */
function joinWithNext(paragraph: Element): void {
  let next = paragraph.nextSibling;
  while (next && (next as Element).localName !== 'p' && !['tbl', 'sectPr'].includes((next as Element).localName ?? ''))
    next = next.nextSibling;
  const content = childElements(paragraph).filter(({ localName }) => localName !== 'pPr');
  const follower = next as Element | null;
  if (follower?.localName !== 'p') {
    const holder = paragraph.parentNode as Element | null;
    const isOnly = holder !== null && childElements(holder).filter(({ localName }) => localName === 'p').length === 1;
    if (content.length === 0 && !isOnly) remove(paragraph);
    return;
  }
  const before = child(follower, 'pPr')?.nextSibling ?? (child(follower, 'pPr') ? null : follower.firstChild);
  for (const one of content) follower.insertBefore(one, before);
  remove(paragraph);
}
