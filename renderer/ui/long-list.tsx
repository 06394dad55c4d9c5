import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import css from './long-list.module.css';

/** What a row of a long list puts on its own element. */
export interface LongListRow {
  readonly ref: (element: Element | null) => void;
  readonly style: CSSProperties;
  readonly 'data-index': number;
  readonly 'aria-setsize': number;
  readonly 'aria-posinset': number;
}

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** The same function from drawing to drawing. */
  readonly keyOf: (item: Item) => string;
  /** A usual row's height in pixels; what is drawn is measured. */
  readonly rowHeight: number;
  /** Pixels between rows. */
  readonly gap: number;
  /** Scrolled to when it becomes another one. */
  readonly currentKey: string | null;
  /** Draws an `li`. */
  readonly children: (item: Item, row: LongListRow) => ReactNode;
}

/** Cards below one another inside a panel that scrolls; of thousands only those near the eye are drawn. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, rowHeight, gap, currentKey, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const around = list.current && scrollerOf(list.current);
    setScroller(around);
    if (list.current && around)
      setAbove(list.current.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop);
  }, [items.length]);
  // the virtualizer lays all rows out again when this function is another one
  const getItemKey = useCallback(
    (at: number) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item);
    },
    [items, keyOf],
  );
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey,
    gap,
    scrollMargin: above,
    overscan: 8,
  });
  const currentAt = currentKey === null ? -1 : items.findIndex((item) => keyOf(item) === currentKey);
  useEffect(() => {
    if (currentAt >= 0 && scroller) virtual.scrollToIndex(currentAt);
    // only another current row scrolls, not every drawing
    // eslint-disable-next-line react/exhaustive-deps
  }, [currentAt, scroller]);
  return (
    <ol ref={list} aria-label={label} className={css['list']} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((row) => {
        const item = items[row.index];
        return (
          item !== undefined &&
          children(item, {
            ref: virtual.measureElement,
            style: { position: 'absolute', insetInline: 0, top: row.start - above },
            'data-index': row.index,
            'aria-setsize': items.length,
            'aria-posinset': row.index + 1,
          })
        );
      })}
    </ol>
  );
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}
