import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Sending, Target } from '../../shared/api/index.ts';
import { useClient, useEvent } from '../bridge/index.ts';

const outboxKey = ['outbox'] as const;
const targetsKey = ['targets'] as const;

/** What is on its way and what was sent, newest first: of one story, or of all (null). */
export function useSendings(draft: string | null): readonly Sending[] {
  const client = useClient();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: [...outboxKey, draft], queryFn: () => client.outbox.list({ draft }) });
  useEvent('outboxChanged', () => void queries.invalidateQueries({ queryKey: outboxKey }));
  return data ?? [];
}

/** Bytes of the photo that is going out just now, by the sending. */
export function useSentBytes(): { readonly id: string; readonly sent: number; readonly total: number } | null {
  const [bytes, setBytes] = useState<{ id: string; sent: number; total: number } | null>(null);
  useEvent('outboxBytes', setBytes);
  return bytes;
}

export function useTargets(): readonly Target[] {
  const client = useClient();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: targetsKey, queryFn: () => client.targets.list({}) });
  useEvent('targetsChanged', () => void queries.invalidateQueries({ queryKey: targetsKey }));
  return data ?? [];
}

/** Whether a sending is still to arrive. */
export const isOpen = ({ state }: Sending): boolean => state !== 'done' && state !== 'cancelled';
