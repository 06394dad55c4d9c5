import { type Format, formats } from '../../article/index.ts';
import { attribute, type Element, style } from './tree.ts';

const byTag: Readonly<Record<string, Format>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  u: 'underline',
  ins: 'underline',
  sub: 'sub',
  sup: 'sup',
};

/** The formats inside `element`, given those around it: its tag, then its inline style, which may also end one. */
export function formatsIn(element: Element, around: ReadonlySet<Format>): ReadonlySet<Format> {
  const inside = new Set(around);
  const own = byTag[element.tagName];
  if (own) inside.add(own);
  const set = (format: Format, on: boolean) => (on ? inside.add(format) : inside.delete(format));
  const weight = style(element, 'font-weight');
  // Google Docs wraps everything in <b style="font-weight:normal">
  if (weight !== '') set('strong', weight.startsWith('bold') || Number(weight) >= 600);
  const slant = style(element, 'font-style');
  if (slant !== '') set('em', slant === 'italic' || slant === 'oblique');
  const decoration = `${style(element, 'text-decoration')} ${style(element, 'text-decoration-line')}`;
  if (element.tagName !== 'a') {
    if (decoration.includes('underline')) inside.add('underline');
    else if (decoration.includes('none')) inside.delete('underline');
  }
  const raised = style(element, 'vertical-align');
  if (raised === 'super') inside.add('sup');
  if (raised === 'sub') inside.add('sub');
  if (raised === 'baseline') {
    inside.delete('sup');
    inside.delete('sub');
  }
  return inside;
}

export const inOrder = (inside: ReadonlySet<Format>): Format[] => formats.filter((format) => inside.has(format));

/** What an element carries that the model does not hold; its words are kept. */
export function simplifiedBy(element: Element): string | null {
  const { tagName } = element;
  if (tagName === 's' || tagName === 'strike' || tagName === 'del') return 'strikethrough';
  if (style(element, 'text-decoration').includes('line-through')) return 'strikethrough';
  if (tagName === 'mark' || style(element, 'mso-highlight') !== '') return 'highlight';
  if (['iframe', 'video', 'audio', 'embed'].includes(tagName)) return 'embed';
  if (attribute(element, 'class').includes('MsoFootnote') || style(element, 'mso-footnote-id') !== '')
    return 'footnote';
  const colour = style(element, 'color');
  if (colour !== '' && !ordinaryColours.has(colour.replaceAll(' ', ''))) return 'colour';
  return null;
}

const ordinaryColours = new Set([
  'black',
  'windowtext',
  'inherit',
  'initial',
  'currentcolor',
  '#000',
  '#000000',
  'rgb(0,0,0)',
  'rgba(0,0,0,1)',
]);
