import {
  type AbortSignalLike,
  type CallContext,
  CallFailed,
  type Events,
  type Handlers,
} from '../../shared/api/index.ts';

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
  const running = new Map<string, AbortController>();
  const context = (task: string, control: AbortController): CallContext => ({
    signal: control.signal,
    progress: (done, total, step) => progress({ task, done, total, step }),
  });
  return {
    handlers: {
      cancel({ task }) {
        running.get(task)?.abort(new CallFailed('cancelled'));
        return null;
      },
    },
    async run(input, work) {
      const task = taskOf(input);
      const control = new AbortController();
      if (task === null) return work({ ...context('', control), progress: () => {} });
      running.set(task, control);
      try {
        return await work(context(task, control));
      } finally {
        if (running.get(task) === control) running.delete(task);
      }
    },
    cancelAll() {
      for (const control of running.values()) control.abort(new CallFailed('cancelled'));
    },
  };
}

/** The signal of a task for what wants a real one. */
export const abortSignalOf = (signal: AbortSignalLike): AbortSignal =>
  signal instanceof AbortSignal ? signal : new AbortController().signal;
