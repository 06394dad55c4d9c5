import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export type Lock = Readonly<Record<string, Entry>>;

/** What the lockfile leaves out, as the packages' own files say it. */
const untold: Readonly<Record<string, string>> = { ssh2: 'MIT' };

const packageName = (specifier: string) => /^(?:@[^/]+\/)?[^/?]+/.exec(specifier)?.[0] ?? specifier;

/** The packages that the program's own files import: the bundler puts them into what is shipped. */
function importedNames(): Set<string> {
  const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx,css}', {
    cwd: root,
    // what only tests use
    exclude: ['**/*.test.*', '**/test-*', '**/arbitrary.ts'],
  });
  const text = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  const specifiers = text.matchAll(/(?:from|import|import\(|require\(|@import)\s*['"]([^'".][^'"]*)['"]/g);
  return new Set([...specifiers].map(([, specifier = '']) => packageName(specifier)));
}

/** Where Node would find `name` from the package at `from`, as a key of the lockfile. */
function found(lock: Lock, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const key = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock[key]) return key;
    if (at === '') return undefined;
    if (!at.includes('/node_modules/')) at = '';
  }
}

/**
 * Keys of the lockfile of all that `names` bring along. Optional parts come with what is installed beside the program
 * (sharp's built files), not with what is bundled: ssh2's native speed-ups are left out there. Of Electron the program
 * is shipped, not the package's downloader.
 */
export function shipped(lock: Lock, names: Iterable<string>, withOptional: boolean): string[] {
  const keys = new Set<string>();
  const visit = (from: string, wanted: Iterable<string>) => {
    for (const name of wanted) {
      const key = found(lock, from, name);
      if (key === undefined || keys.has(key)) continue;
      keys.add(key);
      if (name === 'electron') continue;
      const { dependencies, optionalDependencies } = lock[key] ?? {};
      visit(key, Object.keys({ ...dependencies, ...(withOptional ? optionalDependencies : {}) }));
    }
  };
  visit('', names);
  return [...keys].filter((key) => !key.includes('node_modules/@types/'));
}

/** THIRD-PARTY.md: every package in the program with its version and licence, from the lockfile alone. */
export function thirdParty(): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock };
  const { dependencies = {}, devDependencies = {} } = packages[''] ?? {};
  const bundled = [...importedNames()].filter((name) => devDependencies[name] !== undefined);
  const keys = [...shipped(packages, Object.keys(dependencies), true), ...shipped(packages, bundled, false)];
  const rows = keys.map((key) => {
    const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version = '', license = untold[name] ?? 'NOT TOLD' } = packages[key] ?? {};
    return `| [${name}](https://www.npmjs.com/package/${name}/v/${version}) | ${version} | ${license} |`;
  });
  return [
    '# What others made',
    '',
    'Morat is MIT. These packages are part of the program, each under its own licence. Made from `package-lock.json` by `npm run third-party`; a test holds it current.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...[...new Set(rows)].sort(),
    '',
  ].join('\n');
}
