import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';

// WordprocessingML, read by local names: the transitional and the strict form differ in their namespaces only.

/** Throws on what is no XML. */
export const parseXml = (bytes: Uint8Array): Document =>
  new DOMParser({
    onError(level, message) {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(Buffer.from(bytes).toString('utf8'), 'text/xml');

export const xmlBytes = (document: Document): Uint8Array =>
  Buffer.from(new XMLSerializer().serializeToString(document), 'utf8');

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Every element with one of these local names, in the order of the document. */
export const elements = (under: Document | Element, ...names: readonly string[]): Element[] =>
  [...under.getElementsByTagNameNS('*', '*')].filter(
    ({ localName }) => localName !== null && names.includes(localName),
  );

export const childElements = (element: Element): Element[] => [...element.childNodes].filter(isElement);
export const child = (element: Element, name: string): Element | undefined =>
  childElements(element).find(({ localName }) => localName === name);

/** An attribute by its local name; empty when it is not there. */
export const attribute = (element: Element, name: string): string =>
  [...element.attributes].find(({ localName }) => localName === name)?.value ?? '';

/** Puts what is in the element in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}

export const remove = (node: Node): void => {
  node.parentNode?.removeChild(node);
};

/**
 * When something was done. Word writes the clock of the machine and calls it UTC; newer ones add the true instant.
 * `now` for what tells no time.
 */
export function instantOf(element: Element, now: string): string {
  const utc = attribute(element, 'dateUtc');
  const time = new Date(utc === '' ? attribute(element, 'date').replace(/Z$/, '') : utc);
  return Number.isNaN(time.getTime()) ? now : time.toISOString();
}
