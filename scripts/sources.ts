import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.ts';

export const root = join(import.meta.dirname, '..');

/** When anything below `folder` was last written, milliseconds. */
function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return latest;
}

/** Builds main, preload and renderer when a source is newer than what was built. */
export async function buildIfStale(): Promise<void> {
  const built = ['out/main/browser-host.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].map((file) =>
    join(root, file),
  );
  const age = built.every(existsSync) ? Math.min(...built.map((file) => statSync(file).mtimeMs)) : 0;
  const sources = Math.max(
    ...['electron', 'renderer', 'shared', 'resources', 'docs/huong-dan'].map((folder) => newest(join(root, folder))),
    ...['package-lock.json', 'electron.vite.config.ts'].map((file) => statSync(join(root, file)).mtimeMs),
  );
  if (age > sources) return;
  process.stderr.write('Morat: building …\n');
  await run('electron-vite', ['build', '--logLevel', 'warn']);
}
