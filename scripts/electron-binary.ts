import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Result, success } from '../shared/base/index.ts';
import { root } from './sources.ts';

/** Where the Electron program is, downloaded if need be; or in a few words why there can be no window. */
export async function electronBinary(): Promise<Result<string, string>> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return failure('there is no display');
  const folder = join(root, 'node_modules/electron');
  const binary = () => {
    const named = join(folder, 'path.txt');
    const path = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8').trim()) : '';
    return path !== '' && existsSync(path) ? path : null;
  };
  const present = binary();
  if (present) return success(present);
  process.stderr.write('Morat: downloading Electron …\n');
  const download = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 300_000,
  });
  const downloaded = download.status === 0 ? binary() : null;
  return downloaded ? success(downloaded) : failure('its program is not here and could not be downloaded');
}
