import { buildIfStale } from '../../scripts/sources.ts';

/** End-to-end tests run what was built: it is brought up to date first. */
export default async function setup(): Promise<void> {
  await buildIfStale();
}
