import { join } from 'node:path';

/** Where the program's own files are: the same names, whether it runs from source or from `out/main`. */
export interface ProgramFiles {
  readonly renderer: string;
  readonly preload: string;
  readonly resources: string;
  /** package.json, for the version. */
  readonly manifest: string;
  readonly workerFile: string;
}

/** `entry` is the running entry point's own file. */
export function programFiles(entry: string): ProgramFiles {
  const fromSource = entry.endsWith('.ts');
  const folder = join(entry, '..');
  const root = fromSource ? join(folder, '..') : join(folder, '..', '..');
  return {
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    resources: join(root, 'resources'),
    manifest: join(root, 'package.json'),
    workerFile: fromSource ? join(folder, 'services', 'worker.ts') : join(folder, 'services.js'),
  };
}
