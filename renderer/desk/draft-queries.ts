import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
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

/** So many rows are read at a time: more than a window shows, few enough that the services are free again at once. */
const pageRows = 500;

/** All stories of a view. The first page is in sight while the others are still read. */
export function useDraftList(view: View, filter: DraftFilter): UseQueryResult<DraftRow[]> {
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = listKey(view, filter);
  return useQuery({
    queryKey,
    async queryFn() {
      const rows = await client.drafts.list({ view, filter, limit: pageRows });
      const known = queries.getQueryData(queryKey);
      for (let page = rows; page.length === pageRows; ) {
        const { updatedAt, id } = page.at(-1) as DraftRow;
        if (rows.length === pageRows && known === undefined) queries.setQueryData(queryKey, [...rows]);
        page = await client.drafts.list({ view, filter, limit: pageRows, after: { updatedAt, id } });
        rows.push(...page);
      }
      return rows;
    },
  });
}

/** Resolves once no list is being read: what changed meanwhile is put into whole lists only. */
export async function listsRead(queries: QueryClient): Promise<void> {
  while (queries.isFetching({ queryKey: [...draftsKey, 'list'] }) > 0)
    await new Promise((resolve) => setTimeout(resolve, 50));
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
