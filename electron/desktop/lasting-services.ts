import { type Services, startServicesThread, type ThreadOptions } from '../services/index.ts';

/** Threads that end by themselves more often than this within `span` milliseconds are not started again. */
const most = 3;
const span = 60_000;

/**
 * Services whose thread is started again when it ended by itself. Calls that were on their way fail with
 * connection-lost, since nobody knows whether they were done; later ones wait for the new thread.
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
    call: async (group, name, input) => (await services).call(group, name, input),
    photoFile: async (asset, size) => (await services).photoFile(asset, size),
    async close() {
      closing = true;
      await (await services).close();
    },
  };
}
