import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeHtml } from '../html/escape.ts';
import { readHtml } from '../html/read.ts';
import type { Pieces } from '../piece.ts';
import { splitFrontMatter } from './front-matter.ts';

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** Markdown (CommonMark) with or without front matter, by way of HTML: one reader knows what the model can hold. */
export const readMarkdown = (text: string): Pieces => {
  const { head, rest } = splitFrontMatter(text.replace(/^\ufeff/, ''));
  const root = fromMarkdown(rest);
  const addresses = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') addresses.set(node.identifier, node.url);
  return readHtml(head + html(root, addresses));
};

function html(node: Node, addresses: ReadonlyMap<string, string>): string {
  const inside = (): string =>
    'children' in node ? node.children.map((child) => html(child as Node, addresses)).join('') : '';
  const within = (tag: string): string => `<${tag}>${inside()}</${tag}>`;
  switch (node.type) {
    case 'root':
      return inside();
    case 'heading':
      return within(`h${node.depth}`);
    case 'paragraph':
      return within('p');
    case 'blockquote':
      return within('blockquote');
    case 'list':
      return within(node.ordered ? 'ol' : 'ul');
    case 'listItem':
      return within('li');
    case 'strong':
      return within('strong');
    case 'emphasis':
      return within('em');
    case 'delete':
      return within('del');
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${inside()}</a>`;
    case 'linkReference':
      return `<a href="${escapeHtml(addresses.get(node.identifier) ?? '')}">${inside()}</a>`;
    case 'image':
      return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt ?? '')}">`;
    case 'imageReference':
      return `<img src="${escapeHtml(addresses.get(node.identifier) ?? '')}" alt="${escapeHtml(node.alt ?? '')}">`;
    case 'break':
      return '<br>';
    case 'text':
    case 'inlineCode':
      return escapeHtml(node.value);
    case 'code':
      return `<pre>${escapeHtml(node.value)}</pre>`;
    case 'html':
      return node.value;
    default:
      return inside();
  }
}
