import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** Runs a program of the system and forgets it; false if there is none. */
function run(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** Addresses that may leave the program; anything else could start a program of the system. */
export const isSafeAddress = (url: string): boolean =>
  ['http:', 'https:', 'mailto:'].includes(URL.parse(url)?.protocol ?? '');

/** Opens an address with the person's browser or mail program. */
export function openAddress(url: string): Promise<boolean> {
  switch (process.platform) {
    case 'win32':
      return run('rundll32', ['url.dll,FileProtocolHandler', url]);
    case 'darwin':
      return run('open', [url]);
    default:
      return run('xdg-open', [url]);
  }
}

/** Shows a file in its folder. */
export function showInFolder(path: string): Promise<boolean> {
  switch (process.platform) {
    case 'win32':
      return run('explorer', [`/select,${path}`]);
    case 'darwin':
      return run('open', ['-R', path]);
    default:
      return run('xdg-open', [dirname(path)]);
  }
}
