import type { TestProject } from 'vitest/node';
import { startGhost } from './ghost-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ghost: { url: string; folder: string; key: string };
  }
}

/** One Ghost for all files: they tell their stories apart by their keys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = process.env['MORAT_GHOST'];
  if (!program) throw new Error('npm run test:cms says where Ghost is: MORAT_GHOST');
  const site = await startGhost(program);
  project.provide('ghost', { url: site.url, folder: site.folder, key: site.key });
  return () => site.stop();
}
