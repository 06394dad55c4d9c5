import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyBox } from '../desktop/key-box.ts';
import { openSecrets } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a secret is kept sealed, for this person only, and comes back after a restart', async () => {
  const secrets = openSecrets(folder, await openKeyBox(folder));
  await Promise.all([secrets.set('a', 'mật khẩu một'), secrets.set('b', 'mật khẩu hai')]);
  const again = openSecrets(folder, await openKeyBox(folder));
  expect([await again.get('a'), await again.get('b'), await again.get('c')]).toEqual([
    'mật khẩu một',
    'mật khẩu hai',
    null,
  ]);
  const file = join(folder, 'secrets.json');
  expect(readFileSync(file, 'utf8')).not.toMatch(/mật|khẩu/);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  await again.remove('a');
  expect([await again.has('a'), await again.has('b')]).toEqual([false, true]);
});

test('a file from another machine, or a spoilt one, opens nothing', async () => {
  const other = mkdtempSync(join(tmpdir(), 'morat-secrets-'));
  const secrets = openSecrets(folder, await openKeyBox(folder));
  await secrets.set('a', 'mật khẩu');
  expect(await openSecrets(folder, await openKeyBox(other)).get('a')).toBeNull();
  rmSync(other, { recursive: true, force: true });
});
