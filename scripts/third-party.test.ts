import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.ts';
import { shipped, thirdParty } from './third-party.ts';

test('THIRD-PARTY.md is what the lockfile says (npm run third-party writes it)', () => {
  // a checkout on Windows may have other line ends
  const kept = readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8').replaceAll('\r\n', '\n');
  expect(kept).toBe(thirdParty());
});

test('every package that is shipped tells its licence, and none is only GPL', () => {
  const licences = thirdParty()
    .split('\n')
    .filter((line) => line.startsWith('| ['))
    .map((line) => line.split('|').at(-2)?.trim() ?? '');
  expect(licences.length).toBeGreaterThan(50);
  expect(licences.filter((one) => one === 'NOT TOLD' || one === '' || /^A?GPL/.test(one))).toEqual([]);
});

test('what a package brings along is looked for where Node would', () => {
  const lock = {
    'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { c: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { d: '1' } },
    'node_modules/b': {},
    'node_modules/c': {},
    'node_modules/d': {},
  };
  const needed = ['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/d'];
  expect(shipped(lock, ['a'], false).sort()).toEqual(needed);
  expect(shipped(lock, ['a'], true).sort()).toEqual([...needed, 'node_modules/c'].sort());
});
