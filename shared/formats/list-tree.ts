import { type Block, isKnown, type ListKind, type TextBlock } from '../article/index.ts';

/** Items that follow one another as one list; an item's own lists stand inside it. */
export interface ListTree {
  readonly kind: ListKind;
  readonly items: ListItem[];
}
export interface ListItem {
  readonly block: TextBlock;
  readonly lists: ListTree[];
}

/** The body with its flat list items gathered into lists; an item is never more than one level deeper than the one before. */
export function withLists(body: readonly Block[]): (Block | ListTree)[] {
  const out: (Block | ListTree)[] = [];
  let open: ListTree[] = [];
  for (const block of body) {
    if (!isKnown(block) || block._type !== 'block' || block.listItem === undefined) {
      open = [];
      out.push(block);
      continue;
    }
    const level = Math.min(block.level ?? 1, open.length + 1);
    open = open.slice(0, level);
    let list = open[level - 1];
    if (list?.kind !== block.listItem) {
      list = { kind: block.listItem, items: [] };
      const parent = open[level - 2]?.items.at(-1);
      if (parent) parent.lists.push(list);
      else out.push(list);
      open = [...open.slice(0, level - 1), list];
    }
    list.items.push({ block, lists: [] });
  }
  return out;
}

export const isListTree = (part: Block | ListTree): part is ListTree => 'items' in part && !('_type' in part);
