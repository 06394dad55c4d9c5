// npm run test:long: the law of suggesting on many more random edits than `npm test` has time for.
import { spawnSync } from 'node:child_process';
import { root } from './sources.ts';

const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'unit', 'shared/review/law', 'renderer/editor/suggesting/law', '--testTimeout', '7200000'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MORAT_LAW_RUNS: process.env['MORAT_LAW_RUNS'] ?? '10000' },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
