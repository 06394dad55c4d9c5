import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useId, useRef } from 'react';
import css from './virtual-list.module.css';

interface RowState {
  /** The arrows stand on it. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** The same function from drawing to drawing. */
  readonly keyOf: (item: Item) => string;
  /** A usual row's height in pixels, all other heights are measured. */
  readonly rowHeight: number;
  readonly activeKey: string | null;
  readonly onActive: (key: string) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  /** Enter or a plain press. */
  readonly onOpen: (item: Item) => void;
  /** Keys that the list does not know itself, e.g. Delete. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children: (item: Item, state: RowState) => ReactNode;
}

/** A list of any length of which only what is in sight is drawn; several rows can be chosen with mouse or keys. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, rowHeight, activeKey, onActive, chosen, onChosen, onOpen, onKey, children } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  /** The focus comes by a press on a row: the list stays where it was scrolled to. */
  const isPressed = useRef(false);
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
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 6,
  });
  const activeAt = activeKey === null ? -1 : items.findIndex((item) => keyOf(item) === activeKey);

  useEffect(() => {
    if (activeAt >= 0) virtual.scrollToIndex(activeAt);
    // only a move of the active row scrolls, not every drawing
    // eslint-disable-next-line react/exhaustive-deps
  }, [activeAt]);

  const keysBetween = (a: number, b: number) => new Set(items.slice(Math.min(a, b), Math.max(a, b) + 1).map(keyOf));
  const toggled = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    return next;
  };
  const moveTo = (at: number, isExtending: boolean) => {
    const to = Math.min(items.length - 1, Math.max(0, at));
    const item = items[to];
    if (item === undefined) return;
    if (isExtending) {
      anchor.current ??= Math.max(0, activeAt);
      onChosen(keysBetween(anchor.current, to));
    } else anchor.current = null;
    onActive(keyOf(item));
  };
  const pageRows = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const active = items[activeAt];
    const jump = {
      ArrowDown: activeAt + 1,
      ArrowUp: activeAt - 1,
      PageDown: activeAt + pageRows(),
      PageUp: activeAt - pageRows(),
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (jump !== undefined) moveTo(jump, event.shiftKey);
    else if (event.key === 'Enter' && active !== undefined) onOpen(active);
    else if (event.key === ' ' && active !== undefined) onChosen(toggled(keyOf(active)));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onChosen(new Set(items.map(keyOf)));
    else if (event.key === 'Escape' && chosen.size > 0) onChosen(new Set());
    else {
      onKey?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const onRowClick = (event: MouseEvent, item: Item, at: number) => {
    const key = keyOf(item);
    if (event.shiftKey) {
      moveTo(at, true);
      return;
    }
    onActive(key);
    anchor.current = at;
    if (event.ctrlKey || event.metaKey) onChosen(toggled(key));
    else {
      if (chosen.size > 0) onChosen(new Set());
      onOpen(item);
    }
  };

  return (
    <div
      ref={scroller}
      // no HTML list holds rows of several lines
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={activeAt >= 0 ? `${id}-${activeAt}` : undefined}
      tabIndex={0}
      className={css['list']}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (activeAt < 0 && !isPressed.current) moveTo(0, false);
      }}
    >
      <div role="presentation" className={css['space']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const key = keyOf(item);
          const state = { isActive: row.index === activeAt, isChosen: chosen.has(key) };
          return (
            // keys go to the list, which holds the focus
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.key}
              id={`${id}-${row.index}`}
              ref={virtual.measureElement}
              data-index={row.index}
              // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              tabIndex={-1}
              aria-selected={state.isChosen || (chosen.size === 0 && state.isActive)}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className={css['row']}
              data-active={state.isActive}
              style={{ transform: `translateY(${row.start}px)` }}
              onMouseDown={(event) => {
                // the focus stays on the list, and a shift click marks no text
                if (event.button === 0) event.preventDefault();
                isPressed.current = true;
                scroller.current?.focus({ preventScroll: true });
                isPressed.current = false;
              }}
              onClick={(event) => onRowClick(event, item, row.index)}
            >
              {children(item, state)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
