import { type Services, startServicesThread, type ThreadOptions } from '../services/index.ts';

/** Threads that end by themselves more often than this within `span` milliseconds are not started again. */
const most = 3;
const span = 60_000;

/** Calls that only read, or that make no difference when they are done twice. */
const repeatable: Readonly<Record<string, readonly string[]>> = {
  drafts: ['list', 'rows', 'choices', 'counts', 'search', 'open', 'save'],
  settings: ['get'],
  dictionary: ['list'],
  revisions: ['list', 'read'],
  photos: ['uses'],
  outbox: ['list'],
  targets: ['list'],
  storage: ['recovery', 'backups'],
};

/**
 * Services whose thread is started again when it ended by itself. Calls that were on their way
 * are made again where that is safe; the others fail with connection-lost, since nobody knows whether they were done.
 * Later ones wait for the new thread.
 */
export async function startLastingServices(options: ThreadOptions): Promise<Services> {
  const deaths: number[] = [];
  let closing = false;
  const start = (): Promise<Services> =>
    startServicesThread({
      ...options,
      died(error) {
        options.died(error);
        const now = Date.now();
        deaths.push(now);
        if (closing || deaths.filter((one) => now - one < span).length > most) return;
        // without a new thread the old one's answers stand: connection-lost
        const before = services;
        services = start().catch(() => before);
      },
    });
  let services = start();
  await services;
  return {
    async call(group, name, input) {
      const before = services;
      const answer = await (await before).call(group, name, input);
      const isLost = !answer.ok && answer.error.code === 'connection-lost';
      // the thread that took the call has ended, and another has been started in its place
      if (!isLost || services === before || !repeatable[group]?.includes(name)) return answer;
      return (await services).call(group, name, input);
    },
    photoFile: async (asset, size) => (await services).photoFile(asset, size),
    async close() {
      closing = true;
      await (await services).close();
    },
  };
}
