import type { Format, TextBlock } from '../../../shared/article/index.ts';
import { linkHtml } from '../../../shared/formats/index.ts';
import type { Json } from '../json.ts';

/** Lexical's bits of a text node's format. */
const bits: Readonly<Record<Format, number>> = { strong: 1, em: 2, underline: 8, sub: 32, sup: 64 };
const isFormat = (mark: string): mark is Format => Object.hasOwn(bits, mark);

/** Text with line feeds as Ghost's text nodes. */
export function textNodes(text: string, format = 0): Json[] {
  return text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...(line === ''
        ? []
        : [{ type: 'extended-text', version: 1, text: line, format, detail: 0, mode: 'normal', style: '' }]),
    ]);
}

export const element = (type: string, children: readonly Json[], more: Json = {}): Json => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
});

export const linkNode = (url: string, children: readonly Json[]): Json =>
  element('link', children, { url, rel: null, target: null, title: null });

/** A text block's spans as Ghost's nodes; neighbours with the same link are one. */
export function inlineNodes(block: TextBlock): Json[] {
  const nodes: Json[] = [];
  let open: { readonly key: string; readonly url: string; readonly children: Json[] } | null = null;
  const endLink = () => {
    if (open) nodes.push(linkNode(open.url, open.children));
    open = null;
  };
  for (const { text, marks } of block.children) {
    const format = marks.filter(isFormat).reduce((sum, mark) => sum + bits[mark], 0);
    const link = block.markDefs.find((def) => def._type === 'link' && marks.includes(def._key));
    const url = link?._type === 'link' && linkHtml(link.href, '') !== '' ? link.href : null;
    if (url === null || open?.key !== link?._key) endLink();
    if (url !== null && link) open ??= { key: link._key, url, children: [] };
    (open?.children ?? nodes).push(...textNodes(text, format));
  }
  endLink();
  return nodes;
}
