import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $createLineBreakNode, $createTextNode, $setState, type ElementNode, type LexicalNode } from 'lexical';
import type { Link, MarkDef, Span, TextBlock } from '../../../../shared/article/index.ts';
import { breakFormatState, defsState, formatBits, linkKeyState } from './marks.ts';
import { $createTextBlock, type TextBlockNode } from './text-block-node.ts';

/** The node of a text block. */
export function $textBlockFromArticle(block: TextBlock): TextBlockNode {
  const { style, listItem, level } = block;
  const node = $createTextBlock(block._key, { style, listItem: listItem ?? null, level: level ?? 1 });
  node.__markOrder = block.markDefs.map((def) => def._key);
  $appendSpans(node, block.children, block.markDefs);
  return node;
}

/** Puts spans at the end of a block, as text, line breaks and links. */
export function $appendSpans(node: ElementNode, spans: readonly Span[], markDefs: readonly MarkDef[]): void {
  for (const span of spans) {
    const defs = markDefs.filter((def) => span.marks.includes(def._key));
    const link = defs.find((def): def is Link => def._type === 'link');
    const rest = defs.filter((def) => def !== link);
    const parent = link ? $linkAtEnd(node, link) : node;
    parent.append(...$runs(span.text, formatBits(span.marks), rest));
  }
}

/** The link the block ends with, when it is the same; otherwise a new one. */
function $linkAtEnd(node: ElementNode, link: Link): ElementNode {
  const last = node.getLastChild();
  if ($isLinkNode(last) && last.getURL() === link.href && $linkKeyOf(last) === link._key) return last;
  const made = $createLinkNode(link.href);
  $setState(made, linkKeyState, link._key);
  node.append(made);
  return made;
}

export const $linkKeyOf = (node: LexicalNode): string => {
  const state = node.getLatest().__state;
  return state?.getValue(linkKeyState) ?? '';
};

function $runs(text: string, format: number, defs: readonly MarkDef[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) {
      const lineBreak = $createLineBreakNode();
      if (format !== 0) $setState(lineBreak, breakFormatState, format);
      if (defs.length > 0) $setState(lineBreak, defsState, defs);
      nodes.push(lineBreak);
    }
    if (line === '') continue;
    const run = $createTextNode(line).setFormat(format);
    if (defs.length > 0) $setState(run, defsState, defs);
    nodes.push(run);
  }
  return nodes;
}
