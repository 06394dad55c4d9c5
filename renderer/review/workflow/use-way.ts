import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { StoryWay } from '../../../shared/api/index.ts';
import { useClient, useEvent } from '../../bridge/index.ts';

/** A typist's saves are told several times a second; where the story stands is asked again when they rest. */
const restMs = 700;

/** Where the story stands; null until it was read. */
export function useWay(draft: string): { readonly way: StoryWay | null; readonly again: () => void } {
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = ['review', 'way', draft];
  const { data } = useQuery({ queryKey, queryFn: () => client.review.way({ draft }) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = () => {
    clearTimeout(timer.current);
    void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: ['review', 'returned', draft] });
  };
  useEvent('draftsChanged', ({ ids }) => {
    if (!ids.includes(draft)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(again, restMs);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return { way: data ?? null, again };
}
