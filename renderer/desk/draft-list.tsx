import { type KeyboardEvent, useState } from 'react';
import type { DraftHit, DraftRow } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { VirtualList } from '../ui/index.ts';
import { DraftRowView } from './draft-row.tsx';

interface DraftListProps {
  readonly rows: readonly (DraftRow | DraftHit)[];
  /** When the rows were read, in milliseconds: their times are told from there. */
  readonly readAt: number;
  readonly openDraft: string | null;
  readonly showsState: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  /** Delete, with the chosen stories or else the one under the arrows. */
  readonly onDelete: (ids: readonly string[]) => void;
}

/** Pixels of a row with a headline of two lines and tags. */
const usualHeight = 98;

const idOf = (row: DraftRow) => row.id;

export function DraftList(props: DraftListProps) {
  const { rows, readAt, openDraft, showsState, chosen, onChosen, onOpen, onDelete } = props;
  const { desk } = useMessages();
  // where the arrows went since a story was opened: another story opened takes them along
  const [moved, setMoved] = useState<{ readonly to: string | null; readonly since: string | null } | null>(null);
  const active = moved?.since === openDraft ? moved.to : openDraft;
  const activeKey = rows.some((row) => row.id === active) ? active : openDraft;
  const setActive = (to: string | null) => setMoved({ to, since: openDraft });
  const now = new Date(readAt);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const at = rows.findIndex((row) => row.id === activeKey);
    const ids = chosen.size > 0 ? [...chosen] : rows.slice(at, at + 1).map((row) => row.id);
    if (at < 0 && chosen.size === 0) return;
    event.preventDefault();
    const neighbour = rows.slice(Math.max(0, at)).find((row) => !ids.includes(row.id)) ?? rows[at - 1];
    setActive(neighbour?.id ?? null);
    onDelete(ids);
  };
  return (
    <VirtualList
      label={desk.listLabel}
      items={rows}
      keyOf={idOf}
      rowHeight={usualHeight}
      activeKey={activeKey}
      onActive={setActive}
      chosen={chosen}
      onChosen={onChosen}
      onOpen={(row) => onOpen(row.id)}
      onKey={onKey}
    >
      {(row, { isChosen }) => (
        <DraftRowView row={row} isOpen={row.id === openDraft} isChosen={isChosen} showsState={showsState} now={now} />
      )}
    </VirtualList>
  );
}
