import { type CallContext, CallFailed, type Events, type Handlers } from '../../shared/api/index.ts';

/** The long calls that run now, by the name that the window gave them. */
export interface Tasks {
  readonly handlers: Handlers<'tasks'>;
  /** Runs a call as the task its argument names (if it names one), so that it can be followed and cancelled. */
  run<Value>(input: unknown, work: (context: CallContext) => Promise<Value>): Promise<Value>;
  cancelAll(): void;
}

const taskOf = (input: unknown): string | null => {
  const task = typeof input === 'object' && input !== null && 'task' in input ? input.task : null;
  return typeof task === 'string' ? task : null;
};

export function makeTasks(progress: (value: Events['taskProgress']) => void): Tasks {
  const running = new Map<string, { cancelled: boolean }>();
  const context = (task: string, state: { cancelled: boolean }): CallContext => ({
    signal: {
      get aborted() {
        return state.cancelled;
      },
      throwIfAborted() {
        if (state.cancelled) throw new CallFailed('cancelled');
      },
    },
    progress: (done, total, step) => progress({ task, done, total, step }),
  });
  return {
    handlers: {
      cancel({ task }) {
        const state = running.get(task);
        if (state) state.cancelled = true;
        return null;
      },
    },
    async run(input, work) {
      const task = taskOf(input);
      const state = { cancelled: false };
      if (task === null) return work({ ...context('', state), progress: () => {} });
      running.set(task, state);
      try {
        return await work(context(task, state));
      } finally {
        if (running.get(task) === state) running.delete(task);
      }
    },
    cancelAll() {
      for (const state of running.values()) state.cancelled = true;
    },
  };
}
