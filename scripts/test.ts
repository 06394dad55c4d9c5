// npm test: types, lint, formatting, dead code, then unit and end-to-end tests. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserName } from '../e2e/harness/browser.ts';
import { root } from './sources.ts';

/** What of vitest's JSON report is read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly name: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

const scratch = mkdtempSync(join(tmpdir(), 'morat-test-'));
let passed = 0;
let failed = 0;
let skipped = 0;

function step(title: string, program: string, args: readonly string[]): boolean {
  process.stdout.write(`\n== ${title}\n`);
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

function check(title: string, program: string, args: readonly string[]): void {
  if (step(title, program, args)) passed++;
  else failed++;
}

function suite(title: string, project: string): void {
  const file = join(scratch, `${project}.json`);
  const clean = step(title, 'vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    passed += report.numPassedTests;
    skipped += report.numPendingTests + report.numTodoTests;
    // a file that could not even be loaded has no tests to count
    const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
    const bad = report.numFailedTests + unloaded.length;
    failed += bad === 0 && !clean ? 1 : bad;
  } catch {
    process.stdout.write(`${title}: the run ended without a report\n`);
    failed++;
  }
}

check('Types (tsc)', 'tsc', ['-b']);
check('Lint (oxlint)', 'oxlint', ['--type-aware']);
check('Formatting (biome)', 'biome', ['format']);
check('Dead code (knip)', 'knip', ['--no-progress']);
check('Build (electron-vite)', 'electron-vite', ['build', '--logLevel', 'warn']);
suite('Unit tests', 'unit');
process.stdout.write(`\nThe end-to-end tests drive ${await browserName()}.\n`);
suite('End-to-end tests', 'e2e');
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed > 0 ? 1 : 0);
