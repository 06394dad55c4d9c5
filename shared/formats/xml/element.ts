/** An element of an XML document, or text in it. */
export type XmlNode = string | XmlElement;
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** White space between its children would be part of its text. */
  readonly isRunning: boolean;
}

/** Attributes that are null are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly XmlNode[]
): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
  ),
  children,
  isRunning: children.some((child) => typeof child === 'string'),
});

/** An element of running text, which is written on one line whatever stands in it. */
export const running: typeof element = (...parts) => ({ ...element(...parts), isRunning: true });

/** The element with this text in it, or nothing where there is no text. */
export const optional = (
  name: string,
  content: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
): XmlElement[] => (content.trim() === '' ? [] : [element(name, attributes, content)]);

/** The document, each element on a line of its own unless text stands beside it: there white space would be a word's. */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '')}\n`;

function elementLines({ name, attributes, children, isRunning }: XmlElement, indent: string): string {
  const head = `${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('')}`;
  if (children.length === 0) return `<${head}/>`;
  const elements = children.filter((child) => typeof child !== 'string');
  if (indent === inLine || isRunning)
    return `<${head}>${children.map((child) => (typeof child === 'string' ? escapeXml(child) : elementLines(child, inLine))).join('')}</${name}>`;
  const inside = `${indent}  `;
  return `<${head}>\n${elements.map((child) => `${inside}${elementLines(child, inside)}`).join('\n')}\n${indent}</${name}>`;
}

/** Stands for the indent inside running text. */
const inLine = 'inLine';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place at all, not even escaped, for some signs of Unicode: they become U+FFFD. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
    .replaceAll('\r', '&#13;');
