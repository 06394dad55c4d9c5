import { Fragment, type Ref, useState } from 'react';
import type { Article } from '../../../shared/article/index.ts';
import type { ComparedRow, Comparison } from '../../../shared/article/compare/index.ts';
import { useMessages } from '../../messages/index.ts';
import { classes } from '../../ui/index.ts';
import { ComparisonRow } from './comparison-row.tsx';
import type { Side } from './segments.tsx';
import css from './comparison.module.css';

export type ComparisonMode = 'inline' | 'sideBySide';

interface ComparisonViewProps {
  readonly comparison: Comparison;
  readonly before: Article;
  readonly after: Article;
  readonly mode: ComparisonMode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Unchanged rows beside a change that stay in sight, so that it can be understood. */
const context = 1;
/** Fewer unchanged rows than this are not worth folding. */
const foldFrom = 3;

export const isChanged = (row: ComparedRow): boolean => row.change !== 'same' || row.moved;
const isEmpty = (row: ComparedRow): boolean =>
  !isChanged(row) && row.texts.every(({ segments }) => segments.every((one) => one.after === ''));

/** Rows in order, long unchanged stretches folded. */
function folded(rows: readonly ComparedRow[]): (ComparedRow | readonly ComparedRow[])[] {
  const near = rows.map((_, at) => rows.slice(Math.max(0, at - context), at + context + 1).some(isChanged));
  const parts: (ComparedRow | ComparedRow[])[] = [];
  for (const [at, row] of rows.entries()) {
    const last = parts.at(-1);
    if (near[at]) parts.push(row);
    else if (Array.isArray(last)) last.push(row);
    else parts.push([row]);
  }
  return parts.flatMap((part) => (Array.isArray(part) && part.length < foldFrom ? part : [part]));
}

/** Two versions of a story with what changed, in one text or in two columns. */
export function ComparisonView({ comparison, before, after, mode, ref }: ComparisonViewProps) {
  const { versions } = useMessages();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const assets = {
    before: new Map(before.photos.map((one) => [one._key, one.asset])),
    after: new Map(after.photos.map((one) => [one._key, one.asset])),
  };
  const assetOf = (photo: string, side: Side) => assets[side === 'before' ? 'before' : 'after'].get(photo) ?? null;
  const draw = (row: ComparedRow) =>
    mode === 'inline' ? (
      <ComparisonRow key={row.id} row={row} side="both" assetOf={assetOf} />
    ) : (
      <Fragment key={row.id}>
        <ComparisonRow row={row} side="before" assetOf={assetOf} />
        <ComparisonRow row={row} side="after" assetOf={assetOf} />
      </Fragment>
    );
  const rows = comparison.rows.filter((row) => !isEmpty(row));
  return (
    <div ref={ref} className={classes(css['comparison'], css[mode])} lang="vi">
      {folded(rows).map((part) => {
        if (!Array.isArray(part)) return draw(part as ComparedRow);
        const id = (part[0] as ComparedRow).id;
        if (open.has(id)) return part.map(draw);
        return (
          <button
            key={id}
            type="button"
            className={css['fold']}
            onClick={() => setOpen(new Set([...open, id]))}
            aria-label={`${versions.unfold}: ${versions.folded(part.length)}`}
          >
            {versions.folded(part.length)}
          </button>
        );
      })}
    </div>
  );
}
