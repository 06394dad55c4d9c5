import { useState } from 'react';
import type { CheckLine } from '../../../shared/api/index.ts';
import { newKey } from '../../../shared/base/index.ts';
import { useClient, useEvent } from '../../bridge/index.ts';

/** What a check of a target has found so far. */
export interface TargetCheck {
  readonly task: string;
  readonly isRunning: boolean;
  readonly lines: readonly CheckLine[];
  readonly error: unknown;
}

export function useTargetCheck() {
  const client = useClient();
  const [checks, setChecks] = useState<ReadonlyMap<string, TargetCheck>>(new Map());
  const change = (id: string, how: (before: TargetCheck | undefined) => TargetCheck) =>
    setChecks((all) => new Map(all).set(id, how(all.get(id))));
  useEvent('targetChecked', ({ task, line }) =>
    setChecks(
      (all) =>
        new Map([...all].map(([id, one]) => [id, one.task === task ? { ...one, lines: [...one.lines, line] } : one])),
    ),
  );
  const run = async (id: string): Promise<void> => {
    const task = newKey();
    change(id, () => ({ task, isRunning: true, lines: [], error: null }));
    try {
      const lines = await client.targets.check({ id, task });
      change(id, () => ({ task, isRunning: false, lines, error: null }));
    } catch (error) {
      change(id, (before) => ({ task, isRunning: false, lines: before?.lines ?? [], error }));
    }
  };
  return { checks, check: (id: string) => void run(id) };
}
