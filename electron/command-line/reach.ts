import { access, constants } from 'node:fs/promises';
import { connect } from 'node:net';
import type { TargetConfig } from '../../shared/api/index.ts';

/** How long a server may take to answer. */
const patience = 8000;

/** Where a target is, without a user's name or a path that could tell more than a report should. */
export function placeOf(config: TargetConfig): string {
  if ('address' in config) return new URL(config.address).host;
  return 'host' in config ? `${config.host}:${config.port}` : config.path;
}

/**
 * Whether something answers where the target is: nobody is logged in and nothing is sent. Answers how long it took, in
 * milliseconds; throws what went wrong.
 */
export async function reach(config: TargetConfig): Promise<number> {
  const start = performance.now();
  if ('path' in config && config.kind === 'folder') await access(config.path, constants.W_OK);
  else if ('address' in config)
    await fetch(config.address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patience) });
  else if ('host' in config) await knock(config.host, config.port);
  return Math.round(performance.now() - start);
}

const knock = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: patience }, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
  });
