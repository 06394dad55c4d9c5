import type { Format, TextBlock } from '../../article/index.ts';
import { safeHref } from '../html/safe-href.ts';
import { element, type XmlNode } from '../xml/element.ts';

/** Text with its line feeds as `<br/>`. */
export const lines = (text: string): XmlNode[] =>
  text.split('\n').flatMap((line, at): XmlNode[] => (at === 0 ? [line] : [element('br'), line]));

/** NITF 3.6 has one element for emphasis; its class says which. */
const classes: Partial<Record<Format, string>> = { strong: 'bold', em: 'italic', underline: 'underline' };

/** A text block's spans with their formats and links. */
export const inline = (block: TextBlock): XmlNode[] =>
  block.children.flatMap((span): XmlNode[] => {
    let nodes = lines(span.text);
    // sub and sup stand only in `num` and hold nothing but text, so they are the innermost
    for (const raised of ['sub', 'sup'] as const)
      if (span.marks.includes(raised))
        nodes = nodes.map((node) =>
          typeof node === 'string' && node !== '' ? element('num', {}, element(raised, {}, node)) : node,
        );
    for (const mark of span.marks.toReversed()) {
      const name = classes[mark as Format];
      const def = block.markDefs.find((one) => one._key === mark);
      const href = def?._type === 'link' ? safeHref(def.href) : null;
      if (name) nodes = [element('em', { class: name }, ...nodes)];
      else if (href !== null) nodes = [element('a', { href }, ...nodes)];
    }
    return nodes;
  });

/** A paragraph that is a link, or plain words where the address may not be opened. */
export const linked = (address: string, words: string): XmlNode[] => {
  const href = safeHref(address);
  return href === null ? [words] : [element('a', { href }, words)];
};
