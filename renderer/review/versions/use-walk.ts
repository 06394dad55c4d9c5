import { type RefObject, useMemo, useState } from 'react';
import type { Comparison } from '../../../shared/article/compare/index.ts';
import { stopsOf } from './stops.ts';

/** Goes through the changes of a comparison that is drawn below `root`, around the end. */
export function useWalk(root: RefObject<HTMLElement | null>, comparison: Comparison | null) {
  const stops = useMemo(() => (comparison ? stopsOf(comparison.rows) : []), [comparison]);
  const [moved, setMoved] = useState<{ readonly in: Comparison | null; readonly at: number }>({ in: null, at: -1 });
  const at = moved.in === comparison ? moved.at : -1;

  const walk = (direction: 1 | -1) => {
    if (stops.length === 0) return;
    const to = at === -1 && direction === -1 ? stops.length - 1 : (at + direction + stops.length) % stops.length;
    for (const one of root.current?.querySelectorAll<HTMLElement>('[data-current]') ?? [])
      delete one.dataset['current'];
    const drawn = root.current?.querySelectorAll<HTMLElement>(`[data-change="${CSS.escape(stops[to] ?? '')}"]`) ?? [];
    for (const one of drawn) one.dataset['current'] = '';
    drawn[0]?.scrollIntoView({ block: 'center' });
    setMoved({ in: comparison, at: to });
  };
  return { count: stops.length, at, walk };
}
