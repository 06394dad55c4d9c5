import type { TextBlock } from '../../../shared/article/index.ts';
import { inlineHtml } from '../../../shared/formats/index.ts';
import type { Json } from '../json.ts';
import { element, inlineNodes } from './inline.ts';

/** List items of one level with what is nested under each; a new list where bullets change to numbers. */
interface List {
  readonly isOrdered: boolean;
  readonly items: readonly { readonly item: TextBlock; readonly inner: readonly List[] }[];
}

function listsOf(items: readonly TextBlock[], level: number): List[] {
  const lists: List[] = [];
  let at = 0;
  while (at < items.length) {
    const isOrdered = items[at]?.listItem === 'number';
    const inList: List['items'][number][] = [];
    while (at < items.length) {
      const item = items[at];
      if (!item || (item.listItem === 'number') !== isOrdered) break;
      const own = Math.max(level, item.level ?? 1);
      let end = at + 1;
      while (end < items.length && (items[end]?.level ?? 1) > own) end++;
      inList.push({ item, inner: listsOf(items.slice(at + 1, end), own + 1) });
      at = end;
    }
    lists.push({ isOrdered, items: inList });
  }
  return lists;
}

export const listsHtml = (items: readonly TextBlock[], level: number): string =>
  listsOf(items, level).map(listHtml).join('');

function listHtml({ isOrdered, items }: List): string {
  const tag = isOrdered ? 'ol' : 'ul';
  return `<${tag}>${items.map(({ item, inner }) => `<li>${inlineHtml(item)}${inner.map(listHtml).join('')}</li>`).join('')}</${tag}>`;
}

export const listNodes = (items: readonly TextBlock[], level: number): Json[] => listsOf(items, level).map(listNode);

/** Lexical keeps a nested list in an item of its own behind the one that it belongs to. */
function listNode({ isOrdered, items }: List): Json {
  const listItem = (children: readonly Json[], value: number) => element('listitem', children, { value });
  const children = items.flatMap(({ item, inner }, at) => [
    listItem(inlineNodes(item), at + 1),
    ...inner.map((list) => listItem([listNode(list)], at + 2)),
  ]);
  return element('list', children, {
    listType: isOrdered ? 'number' : 'bullet',
    start: 1,
    tag: isOrdered ? 'ol' : 'ul',
  });
}
