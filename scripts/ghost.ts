import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources.ts';

const version = '6.65.0';
const pnpm = '12.4.2';
const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'morat');
const folder = join(cache, `ghost-${version}`);

/** Where Ghost's program lies on this machine, or null. MORAT_GHOST names another place. */
export const ghostFolder = (): string | null =>
  [process.env['MORAT_GHOST'] ?? '', folder].find((one) => one !== '' && existsSync(join(one, 'index.js'))) ?? null;

/**
 * Brings Ghost from the npm registry into the user's cache, 580 MB; true when it is there. Its lockfile is pnpm's: npm
 * cannot install it. The SQLite driver is ours, whose binary comes with the package; Ghost's own wants a compiler.
 */
export function installGhost(): boolean {
  const work = `${folder}.part`;
  rmSync(work, { recursive: true, force: true });
  const tools = join(work, 'tools');
  mkdirSync(tools, { recursive: true });
  const options: SpawnSyncOptions = { cwd: work, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 };
  const does = (program: string, args: readonly string[], cwd = work): boolean =>
    spawnSync(program, args, { ...options, cwd }).status === 0;
  const made = join(work, 'package');
  const isThere =
    does('npm', ['pack', '--silent', `ghost@${version}`]) &&
    does('tar', ['xf', `ghost-${version}.tgz`]) &&
    does('npm', ['install', '--silent', '--ignore-scripts', '--prefix', tools, `pnpm@${pnpm}`]) &&
    does(
      process.execPath,
      [
        join(tools, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs'),
        'install',
        '--prod',
        '--frozen-lockfile',
        // what its scripts build is fetched from elsewhere, and nothing here needs it
        '--ignore-scripts',
      ],
      made,
    );
  if (isThere) {
    const driver = join(made, 'node_modules', '.pnpm', 'better-sqlite3@12.11.1', 'node_modules', 'better-sqlite3');
    rmSync(driver, { recursive: true, force: true });
    cpSync(join(root, 'node_modules', 'better-sqlite3'), driver, { recursive: true, dereference: true });
    renameSync(made, folder);
  }
  rmSync(work, { recursive: true, force: true });
  return isThere;
}
