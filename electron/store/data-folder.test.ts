import { expect, test } from 'vitest';
import { defaultDataFolder } from './data-folder.ts';

test.each([
  ['linux', {}, '/home/an', '/home/an/.local/share/morat'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/an', '/data/morat'],
  ['darwin', {}, '/Users/an', '/Users/an/Library/Application Support/Morat'],
  ['win32', { APPDATA: '/an/Roaming' }, '/an', '/an/Roaming/Morat'],
] as const)('on %s with %j', (platform, env, home, folder) => {
  expect(defaultDataFolder(platform, env, home)).toBe(folder);
});
