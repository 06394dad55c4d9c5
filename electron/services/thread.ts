import { Worker } from 'node:worker_threads';
import type { Answer, Emit } from '../../shared/api/index.ts';
import type { Reply, Request, WorkerOptions } from './port.ts';
import type { SecretBox } from './secret-box.ts';
import { answerSecret } from './secret-port.ts';
import type { Services } from './start.ts';

export interface ThreadOptions extends Omit<WorkerOptions, 'secretKeeping'> {
  readonly secrets: SecretBox;
  /** The worker's entry: worker.ts from source, its bundle when built. */
  readonly workerFile: string;
  readonly emit: Emit;
  /** The thread ended without having been closed; calls fail with connection-lost from then on. */
  died(error: Error | null): void;
}

type Draft<Message> = Message extends Exclude<Request, { kind: 'secret' }> ? Omit<Message, 'id'> : never;

/** The services in their own thread, seen from the shell's. Resolves when the store is open. */
export async function startServicesThread(options: ThreadOptions): Promise<Services> {
  const { folder, resources, workerFile, secrets } = options;
  const workerData: WorkerOptions = { folder, resources, secretKeeping: secrets.keeping };
  const worker = new Worker(workerFile, { workerData });
  const waiting = new Map<number, (value: Answer | string | null) => void>();
  const lost: Answer = { ok: false, error: { code: 'connection-lost', params: {} } };
  let nextId = 1;
  let alive = true;
  let closing = false;
  const ask = (message: Draft<Request>): Promise<Answer | string | null> => {
    if (!alive) return Promise.resolve(message.kind === 'call' ? lost : null);
    const id = nextId++;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ ...message, id });
    });
  };
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'ready') return resolve();
      if (reply.kind === 'secret') {
        const { id } = reply;
        void answerSecret(secrets, reply.ask).then((answer) => {
          if (alive) worker.postMessage({ kind: 'secret', id, answer } satisfies Request);
        });
        return;
      }
      if (reply.kind === 'event') return options.emit(reply.event, reply.value as never);
      waiting.get(reply.id)?.(reply.value);
      waiting.delete(reply.id);
    });
    let failure: Error | null = null;
    worker.on('error', (error: Error) => {
      failure = error;
    });
    worker.on('exit', () => {
      alive = false;
      reject(failure ?? new Error('the services ended before they were ready'));
      for (const resolve of waiting.values()) resolve(lost);
      waiting.clear();
      if (!closing) options.died(failure);
    });
  });
  await ready;
  return {
    call: async (group, name, input) => (await ask({ kind: 'call', group, name, input })) as Answer,
    photoFile: async (asset, size) => {
      const path = await ask({ kind: 'photoFile', asset, size });
      return typeof path === 'string' ? path : null;
    },
    async close() {
      closing = true;
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}
