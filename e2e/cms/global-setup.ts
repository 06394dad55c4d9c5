import type { TestProject } from 'vitest/node';
import { startWordPress } from './wordpress-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    wordpress: { url: string; folder: string; passwords: Record<string, string> };
  }
}

/** One WordPress for all files: they tell their stories apart by their keys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startWordPress();
  project.provide('wordpress', { url: site.url, folder: site.folder, passwords: site.passwords });
  return () => site.stop();
}
