import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DraftFilter, DraftRow, View } from '../../shared/api/index.ts';
import { useClient, useEvent } from '../bridge/index.ts';
import { withChangedRows } from './changed-rows.ts';
import { draftsKey, listsRead } from './draft-queries.ts';

/** Changes that come while the list is brought up to date wait so long, in milliseconds: a typist saves often. */
const gatherMs = 1_000;
/** Beyond so many stories at once, reading the lists anew is cheaper; the services take no more either. */
const rowsLimit = 100;

/**
 * Keeps the lists true as stories change. A save touches one row: a list of ten thousand is not read again for it.
 */
export function useFreshDrafts(): void {
  const client = useClient();
  const queries = useQueryClient();
  const waiting = useRef<Set<string> | null>(null);

  const refresh = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0 || ids.length > rowsLimit) return queries.invalidateQueries({ queryKey: draftsKey });
    await listsRead(queries);
    const lists = queries.getQueryCache().findAll({ queryKey: [...draftsKey, 'list'] });
    const byFilter = Map.groupBy(lists, ({ queryKey }) => JSON.stringify(queryKey[3]));
    for (const [filter, same] of byFilter) {
      const placed = await client.drafts.rows({ ids: [...ids], filter: JSON.parse(filter) as DraftFilter });
      for (const { queryKey } of same)
        queries.setQueryData<readonly DraftRow[]>(
          queryKey,
          (list) => list && withChangedRows(list, queryKey[2] as View, ids, placed),
        );
    }
    await queries.invalidateQueries({ queryKey: [...draftsKey, 'choices'] });
    await queries.invalidateQueries({ queryKey: [...draftsKey, 'counts'] });
    await queries.invalidateQueries({ queryKey: [...draftsKey, 'search'] });
  };

  // whose stories are whose is another question for another person
  useEvent('settingsChanged', () => void queries.invalidateQueries({ queryKey: draftsKey }));
  useEvent('draftsChanged', ({ ids }) => {
    if (waiting.current) {
      for (const id of ids) waiting.current.add(id);
      return;
    }
    const again = (): void => {
      const late = [...(waiting.current ?? [])];
      waiting.current = null;
      if (late.length > 0) run(late);
    };
    const run = (changed: readonly string[]): void => {
      waiting.current = new Set();
      // a list that could not be brought up to date is read anew
      refresh(changed)
        .catch(() => queries.invalidateQueries({ queryKey: draftsKey }))
        .finally(() => setTimeout(again, gatherMs));
    };
    run(ids);
  });
}
