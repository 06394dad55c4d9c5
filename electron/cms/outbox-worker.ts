import type { FailureCode } from '../../shared/api/index.ts';
import { CmsFailure } from './cms-failure.ts';

/** One sending as the worker takes it. */
export interface DueJob {
  readonly id: string;
  readonly attempts: number;
}

export interface JobFailure {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The queue behind the worker; every call is on the disk when it returns. */
export interface Queue {
  due(at: string): DueJob | null;
  nextDue(): string | null;
  started(id: string): void;
  done(id: string): void;
  again(id: string, attempts: number, nextTry: string, failure: JobFailure): void;
  held(id: string, attempts: number, failure: JobFailure): void;
}

export interface WorkerOptions {
  readonly queue: Queue;
  /** One attempt; rejects with a CmsFailure, or with the signal's reason once that is aborted. */
  readonly run: (id: string, signal: AbortSignal) => Promise<void>;
  /** Is told of what is no CmsFailure. */
  readonly report: (error: unknown) => void;
  /** Milliseconds from one attempt to the next; the last one is for all that follow. */
  readonly waits?: readonly number[];
  readonly random?: () => number;
  readonly now?: () => number;
}

export interface OutboxWorker {
  /** Looks again: something was added, changed or may be tried at once. */
  wake(): void;
  /** Breaks off the attempt at this sending, if it is the one that runs; resolves when nothing of it runs any more. */
  stop(id: string): Promise<void>;
  close(): Promise<void>;
}

/** The first waits are long enough for a server that was cut off from us to end what it was doing. */
const usualWaits = [5_000, 15_000, 45_000, 120_000, 300_000, 600_000, 900_000];
/** A clock that is set back must not make a sending wait for ever. */
const longestSleep = 60_000;

/** Takes the sendings one at a time, each in its story's order, again and again until they are done or held. */
export function startOutboxWorker(options: WorkerOptions): OutboxWorker {
  const { queue, waits = usualWaits, random = Math.random, now = Date.now } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: { readonly id: string; readonly control: AbortController; readonly ended: Promise<void> } | null = null;
  let closed = false;

  const attempt = async (job: DueJob, control: AbortController): Promise<void> => {
    const attempts = job.attempts + 1;
    try {
      queue.started(job.id);
      await options.run(job.id, control.signal);
      queue.done(job.id);
    } catch (error) {
      // whoever stopped it has said what becomes of it
      if (control.signal.aborted) return;
      const failure = failureOf(error);
      if (!(error instanceof CmsFailure)) options.report(error);
      const { code, params } = failure;
      if (!failure.passes) return queue.held(job.id, attempts, { code, params });
      const wait = waits[Math.min(attempts, waits.length) - 1] ?? 0;
      const jittered = Math.max(failure.retryAfter ?? 0, wait * (0.75 + random() / 2));
      queue.again(job.id, attempts, new Date(now() + jittered).toISOString(), { code, params });
    }
  };
  const look = (): void => {
    if (closed || running) return;
    clearTimeout(timer);
    const job = queue.due(new Date(now()).toISOString());
    if (!job) {
      const next = queue.nextDue();
      if (next !== null) timer = setTimeout(look, Math.min(Math.max(Date.parse(next) - now(), 1), longestSleep));
      return;
    }
    const control = new AbortController();
    const ended = attempt(job, control)
      .catch(options.report)
      .finally(() => {
        running = null;
        // not at once: a queue that can't be written would otherwise be asked without a pause
        timer = setTimeout(look, 1);
      });
    running = { id: job.id, control, ended };
  };
  const stopRunning = async (): Promise<void> => {
    running?.control.abort(new Error('stopped'));
    await running?.ended;
  };
  look();
  return {
    wake: look,
    stop: async (id) => {
      if (running?.id === id) await stopRunning();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await stopRunning();
      clearTimeout(timer);
    },
  };
}

function failureOf(error: unknown): CmsFailure {
  if (error instanceof CmsFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new CmsFailure(['ENOSPC', 'EIO', 'EROFS', 'SQLITE_FULL', 'disk-full'].includes(code) ? 'disk' : 'internal');
}
