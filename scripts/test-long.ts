// npm run test:long [-- part …]: tests by chance on many more random inputs than `npm test` has time for.
import { spawnSync } from 'node:child_process';
import { root } from './sources.ts';

/** What is run by each name, and how many times as often. A number set in the environment goes first. */
const parts: Readonly<Record<string, { readonly files: readonly string[]; readonly runs: readonly [string, string] }>> =
  {
    // the law of suggesting
    suggesting: { files: ['shared/review/law', 'renderer/editor/suggesting/law'], runs: ['MORAT_LAW_RUNS', '10000'] },
    // damaged picture files
    photos: { files: ['electron/photos/fuzz'], runs: ['MORAT_PHOTO_RUNS', '20000'] },
  };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(
    `Morat: no such long test: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(1);
}
const chosen = Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name));
const runs = Object.fromEntries(
  chosen.map(
    ([
      ,
      {
        runs: [name, count],
      },
    ]) => [name, process.env[name] ?? count],
  ),
);
const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'unit', ...chosen.flatMap(([, { files }]) => files), '--testTimeout', '7200000'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...runs },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
