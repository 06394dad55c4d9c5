// npm run test:long [-- part …]: tests by chance on many more random inputs than `npm test` has time for.
// kill, power, damage and hostile write what they found to docs/safety-figures.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFigures } from './safety-figures.ts';
import { root } from './sources.ts';

interface Part {
  readonly project: 'unit' | 'e2e';
  readonly files: readonly string[];
  /** The variable that says how often, and how often here. A number set in the environment goes first. */
  readonly runs: readonly [string, string];
}

const parts: Readonly<Record<string, Part>> = {
  // the law of suggesting
  suggesting: {
    project: 'unit',
    files: ['shared/review/law', 'renderer/editor/suggesting/law'],
    runs: ['MORAT_LAW_RUNS', '10000'],
  },
  // damaged picture files
  photos: { project: 'unit', files: ['electron/photos/fuzz'], runs: ['MORAT_PHOTO_RUNS', '4000'] },
  // stories that go out in every form, and Word files with tracked changes that come in
  forms: {
    project: 'unit',
    files: ['shared/formats/words-kept', 'electron/packages/word/tracked'],
    runs: ['MORAT_FORM_RUNS', '3000'],
  },
  // programs that end in the middle of a word: six kinds of work in the services, and the window
  kill: { project: 'e2e', files: ['e2e/safety/kill'], runs: ['MORAT_KILLS', '160'] },
  // writes that the disk never got, or half of them
  power: { project: 'e2e', files: ['e2e/safety/power'], runs: ['MORAT_POWER_CUTS', '100'] },
  // overwritten bytes and cut files
  damage: { project: 'e2e', files: ['e2e/safety/damage'], runs: ['MORAT_DAMAGES', '500'] },
  // pages and files that somebody made to do harm
  hostile: { project: 'e2e', files: ['e2e/safety/hostile'], runs: ['MORAT_HOSTILE', '2000'] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(
    `Morat: no such long test: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), 'morat-long-'));
const figures = join(scratch, 'figures');
let failed = 0;
for (const [name, { project, files, runs }] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const [variable, count] = runs;
  const { status } = spawnSync(
    'vitest',
    ['run', '--project', project, ...files, '--testTimeout', '36000000', '--retry', '0'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, [variable]: process.env[variable] ?? count, MORAT_FIGURES: figures },
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) failed++;
}
writeFigures(figures);
rmSync(scratch, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
