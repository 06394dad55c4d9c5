// npm test: types, lint, formatting, dead code, then unit and end-to-end tests. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { browserName } from '../e2e/harness/browser.ts';
import { root } from './sources.ts';
import { runSuite } from './suite.ts';

let passed = 0;
let failed = 0;
let skipped = 0;

function check(title: string, program: string, args: readonly string[]): void {
  process.stdout.write(`\n== ${title}\n`);
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status === 0) passed++;
  else failed++;
}

function suite(title: string, project: string, secondTry: boolean): void {
  process.stdout.write(`\n== ${title}\n`);
  const outcome = runSuite(project, { secondTry });
  passed += outcome.passed;
  failed += outcome.failed;
  skipped += outcome.skipped;
}

check('Types (tsc)', 'tsc', ['-b']);
check('Lint (oxlint)', 'oxlint', ['--type-aware']);
check('Formatting (biome)', 'biome', ['format']);
check('Dead code (knip)', 'knip', ['--no-progress']);
check('Build (electron-vite)', 'electron-vite', ['build', '--logLevel', 'warn']);
suite('Unit tests', 'unit', false);
process.stdout.write(`\nThe end-to-end tests drive ${await browserName()}.\n`);
suite('End-to-end tests', 'e2e', Boolean(process.env['CI']));
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed > 0 ? 1 : 0);
