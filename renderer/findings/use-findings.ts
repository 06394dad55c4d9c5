import { useCallback, useSyncExternalStore } from 'react';
import type { OpenFinding } from './board.ts';
import type { FindingDesk } from './finding-desk.ts';

/** So long after the last letter the panels are drawn again. */
const restMs = 250;

/** The open findings and the current one, drawn again when they change. */
export function useFindings(desk: FindingDesk): {
  readonly open: readonly OpenFinding[];
  readonly current: OpenFinding | null;
  readonly settled: boolean;
  readonly ignored: number;
} {
  const { board } = desk;
  const subscribe = useCallback(
    (listener: () => void) => {
      // a letter moves findings, it opens none: the panels follow when the hands rest, the underlines at once
      let resting: ReturnType<typeof setTimeout> | undefined;
      const offBoard = board.onChange((touched) => {
        clearTimeout(resting);
        if (touched === 'all' || touched.size === 0) listener();
        else resting = setTimeout(listener, restMs);
      });
      const offCurrent = desk.onCurrent(listener);
      const offIgnored = board.onIgnored(listener);
      return () => {
        clearTimeout(resting);
        offBoard();
        offCurrent();
        offIgnored();
      };
    },
    [board, desk],
  );
  const open = useSyncExternalStore(subscribe, board.open);
  const current = useSyncExternalStore(subscribe, desk.current);
  const settled = useSyncExternalStore(subscribe, board.settled);
  const ignored = useSyncExternalStore(subscribe, () => board.ignored().length);
  return { open, current, settled, ignored };
}
