import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { DraftFilter, DraftHit, DraftRow, View } from '../../shared/api/index.ts';
import { useClient } from '../bridge/index.ts';

/** Every list of stories is read again when `draftsChanged` invalidates this. */
export const draftsKey = ['drafts'] as const;

/** As many hits as someone looks through; beyond it one more syllable in the query helps more. */
export const searchLimit = 200;

export function useDraftCounts(): UseQueryResult<Record<View, number>> {
  const client = useClient();
  return useQuery({ queryKey: [...draftsKey, 'counts'], queryFn: () => client.drafts.counts({}) });
}

export const listKey = (view: View, filter: DraftFilter) => [...draftsKey, 'list', view, filter] as const;

export function useDraftList(view: View, filter: DraftFilter): UseQueryResult<DraftRow[]> {
  const client = useClient();
  return useQuery({ queryKey: listKey(view, filter), queryFn: () => client.drafts.list({ view, filter }) });
}

/** The earlier hits stay in sight until the new ones are there. */
export function useDraftSearch(query: string, limit = searchLimit): UseQueryResult<DraftHit[]> {
  const client = useClient();
  return useQuery({
    queryKey: [...draftsKey, 'search', query, limit],
    queryFn: () => client.drafts.search({ query, limit }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
}
