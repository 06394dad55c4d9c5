import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: ChildNode): node is Element => 'tagName' in node;
export const isText = (node: ChildNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

export const hasAttribute = (element: Element, name: string): boolean => element.attrs.some((one) => one.name === name);

/** Class, id and microdata names in one string, lower case: what an element says of itself. */
export const selfName = (element: Element): string =>
  ['class', 'id', 'itemprop', 'data-role']
    .map((name) => attribute(element, name))
    .join(' ')
    .toLowerCase();

/** One property of the inline style, lower case, or an empty string. */
export function style(element: Element, property: string): string {
  for (const part of attribute(element, 'style').split(';')) {
    const colon = part.indexOf(':');
    if (part.slice(0, colon).trim().toLowerCase() === property)
      return part
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** The body of an HTML text; on the clipboard of Windows only what lies between the fragment's marks. */
export function bodyOf(html: string): Element | null {
  const fragment = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)?.[1];
  // Word's conditional sections that browsers show are bogus comments to the parser: `<![if …]>`
  const document = parse(fragment ?? html);
  const root = document.childNodes.find((node): node is Element => node.nodeName === 'html');
  return root?.childNodes.find((node): node is Element => node.nodeName === 'body') ?? null;
}

/** Rewrites every text that a reader of the page sees; text is cut where elements begin and end. */
export function rewriteTexts(element: Element, rewrite: (text: string) => string): void {
  for (const child of element.childNodes)
    if (isText(child)) child.value = rewrite(child.value);
    else if (isElement(child) && !unseen.has(child.tagName)) rewriteTexts(child, rewrite);
}

const lineTags = new Set(['br', 'p', 'div', 'li', 'td', 'th', 'tr', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** All the text under an element, white space as it stands, a line feed after what stands on lines of its own. */
export function textUnder(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (isText(child)) text += child.value;
    else if (isElement(child) && !unseen.has(child.tagName))
      text += textUnder(child) + (lineTags.has(child.tagName) ? '\n' : '');
  }
  return text;
}

/** The first elements of these names under `element`, in order; what lies inside a found one is not looked into. */
export function elementsUnder(element: Element, names: ReadonlySet<string>): Element[] {
  return element.childNodes.flatMap((child) => {
    if (!isElement(child)) return [];
    return names.has(child.tagName) ? [child] : elementsUnder(child, names);
  });
}

/** Elements whose text no reader of the page sees. */
export const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'svg',
  'math',
  'object',
  'canvas',
  'xml',
]);
