import { useState } from 'react';
import { CallFailed } from '../../shared/api/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { useClient } from './client-context.tsx';
import { useEvent } from './use-event.ts';

/** Where a long call to the services stands. */
type TaskRun<Result> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly task: string; readonly share: number | null; readonly step: string }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Task<Result> {
  readonly run: TaskRun<Result>;
  readonly start: (work: (task: string) => Promise<Result>) => void;
  readonly cancel: () => void;
  /** Back to idle, for another run. */
  readonly forget: () => void;
}

/** One long call at a time, with its progress and a way to stop it. `work` gets the name that the call has to carry. */
export function useTask<Result>(): Task<Result> {
  const client = useClient();
  const [run, setRun] = useState<TaskRun<Result>>({ kind: 'idle' });

  useEvent('taskProgress', ({ task, done, total, step }) =>
    setRun((now) =>
      now.kind === 'running' && now.task === task ? { ...now, share: total > 0 ? done / total : null, step } : now,
    ),
  );

  const start = async (work: (task: string) => Promise<Result>): Promise<void> => {
    const task = newKey();
    setRun({ kind: 'running', task, share: null, step: '' });
    try {
      setRun({ kind: 'done', result: await work(task) });
    } catch (error) {
      setRun(
        error instanceof CallFailed && error.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', error },
      );
    }
  };
  return {
    run,
    start: (work) => void start(work),
    cancel: () => {
      if (run.kind === 'running') void client.tasks.cancel({ task: run.task });
    },
    forget: () => setRun({ kind: 'idle' }),
  };
}
