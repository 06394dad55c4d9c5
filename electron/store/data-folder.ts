import { join } from 'node:path';

/** Where a person's stories are if no other folder is asked for. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Morat');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Morat');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'morat');
  }
}
