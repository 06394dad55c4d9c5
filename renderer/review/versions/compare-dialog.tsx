import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RevisionRow } from '../../../shared/api/index.ts';
import type { Article } from '../../../shared/article/index.ts';
import { useClient } from '../../bridge/index.ts';
import { useMessages } from '../../messages/index.ts';
import {
  Button,
  Dialog,
  EmptyState,
  IconButton,
  IconDone,
  IconDown,
  IconInline,
  IconRestore,
  IconSideBySide,
  IconUp,
  SegmentedControl,
  Select,
} from '../../ui/index.ts';
import { type ComparisonMode, ComparisonView } from './comparison-view.tsx';
import { useComparison } from './use-comparison.ts';
import { useWalk } from './use-walk.ts';
import css from './versions.module.css';

/** The story as it stands, beside its revisions' ids. */
const now = 'now';

interface CompareDialogProps {
  /** Newest first. */
  readonly rows: readonly RevisionRow[];
  readonly from: string;
  readonly to: string | null;
  readonly article: Article;
  readonly onRestore: (id: string) => void;
  readonly onClose: () => void;
}

function useRevision(id: string, article: Article): Article | null {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['revision', id],
    queryFn: () => client.revisions.read({ id }),
    enabled: id !== now,
    // one that was read once never changes, but two stories of 20,000 words are enough to keep
    gcTime: 60_000,
  });
  return id === now ? article : (data ?? null);
}

/** Any two versions of the story, side by side or in one text. */
export function CompareDialog({ rows, from: first, to: second, article, onRestore, onClose }: CompareDialogProps) {
  const { versions, format } = useMessages();
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(second ?? now);
  const [mode, setMode] = useState<ComparisonMode>('inline');
  const [present] = useState(article);
  const before = useRevision(from, present);
  const after = useRevision(to, present);
  const comparison = useComparison(before, after);
  const view = useRef<HTMLDivElement>(null);
  const { count, at, walk } = useWalk(view, comparison);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F7') return;
    event.preventDefault();
    walk(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    // the dialog's own key, whatever in it has the focus
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const label = (row: RevisionRow): string =>
    `${format.deadline(row.at, new Date())} · ${row.name || versions.reasons[row.reason]}${row.author && ` · ${row.author}`}`;
  const choices = [{ value: now, label: versions.now }, ...rows.map((row) => ({ value: row.id, label: label(row) }))];
  const size = comparison?.size;
  return (
    <Dialog
      isOpen
      size="wide"
      title={versions.compareTitle}
      lead={
        <output>
          {size === undefined
            ? versions.comparing
            : `${versions.changes(count)} · ${versions.size(size.added, size.removed)}`}
        </output>
      }
      onClose={onClose}
      footer={
        <>
          <span className={css['gap']} />
          <Button kind="quiet" onPress={onClose}>
            {versions.close}
          </Button>
          {from !== now && (
            <Button icon={IconRestore} onPress={() => onRestore(from)}>
              {versions.restore}
            </Button>
          )}
        </>
      }
    >
      <div className={css['compare']}>
        <div className={css['choose']}>
          <Select label={versions.from} value={from} choices={choices} onChange={setFrom} />
          <Select label={versions.to} value={to} choices={choices} onChange={setTo} />
          <SegmentedControl<ComparisonMode>
            label={versions.modes.label}
            value={mode}
            onChange={setMode}
            segments={[
              { value: 'inline', label: versions.modes.inline, icon: IconInline },
              { value: 'sideBySide', label: versions.modes.sideBySide, icon: IconSideBySide },
            ]}
          />
          <span className={css['walk']}>
            <IconButton
              icon={IconUp}
              label={versions.previous}
              keyHint="Shift+F7"
              isDisabled={count === 0}
              onPress={() => walk(-1)}
            />
            <IconButton
              icon={IconDown}
              label={versions.next}
              keyHint="F7"
              isDisabled={count === 0}
              onPress={() => walk(1)}
            />
            <output className={css['place']}>{count > 0 ? versions.place(at + 1, count) : ''}</output>
          </span>
        </div>
        <div className={css['scroll']}>
          {comparison && before && after && (
            <>
              <ComparisonView ref={view} comparison={comparison} before={before} after={after} mode={mode} />
              {count === 0 && size?.added === 0 && size.removed === 0 && (
                <EmptyState icon={IconDone} title={versions.same} text={versions.sameText} />
              )}
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
