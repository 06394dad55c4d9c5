import { useCallback, useSyncExternalStore } from 'react';
import type { OpenFinding } from './board.ts';
import type { FindingDesk } from './finding-desk.ts';

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
      const offBoard = board.onChange(listener);
      const offCurrent = desk.onCurrent(listener);
      const offIgnored = board.onIgnored(listener);
      return () => {
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
