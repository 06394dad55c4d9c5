import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './sources.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What of vitest's JSON report is read, for one file of tests. */
interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

interface SuiteOptions {
  /** Only these files; all of the project's without. */
  readonly files?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /**
   * Files that failed run once more, whole and afresh: their tests build on one another, so a single test can't be
   * repeated. For suites that drive browsers and servers, which a shared machine can stall for seconds.
   */
  readonly secondTry?: boolean;
}

/** Runs one of vitest's projects, its output shown. */
export function runSuite(project: string, options: SuiteOptions = {}): Outcome {
  const scratch = mkdtempSync(join(tmpdir(), 'morat-test-'));
  try {
    const first = runFiles(scratch, project, options.files ?? [], options.env);
    const failing = first?.filter(({ status }) => status === 'failed').map(({ name }) => name) ?? [];
    if (first === null || failing.length === 0 || options.secondTry !== true) return outcomeOf(first);
    const names = failing.map((name) => relative(root, name)).join(', ');
    process.stdout.write(`\nFailed, and tried once more: ${names}\n`);
    const second = runFiles(scratch, project, failing, options.env);
    return outcomeOf(second && [...first.filter(({ name }) => !failing.includes(name)), ...second]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Null if the run ended without a report. */
function runFiles(
  scratch: string,
  project: string,
  files: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): readonly FileReport[] | null {
  const file = join(scratch, 'report.json');
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync('vitest', ['run', '--project', project, ...reporters, ...files], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  try {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as { testResults: FileReport[] };
    // an error outside every test
    const isClean = status === 0 || testResults.some((one) => one.status === 'failed');
    return isClean ? testResults : [...testResults, { name: project, status: 'failed', assertionResults: [] }];
  } catch {
    process.stdout.write(`${project}: the run ended without a report\n`);
    return null;
  }
}

function outcomeOf(reports: readonly FileReport[] | null): Outcome {
  if (reports === null) return { passed: 0, failed: 1, skipped: 0 };
  const tests = reports.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  // a file that could not even be loaded has no failed test to count
  const unloaded = reports.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = tests.filter((status) => status === 'passed').length;
  const failed = tests.filter((status) => status === 'failed').length + unloaded.length;
  return { passed, failed, skipped: tests.length + unloaded.length - passed - failed };
}
