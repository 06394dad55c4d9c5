// npm run test:cms: the journeys to a real WordPress and a real Ghost, started for the purpose. `--install` brings what
// they need, with apt and from the npm registry. Where one of them is not to be had it says so and tries the other:
// npm test stands without them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ghostFolder, installGhost } from './ghost.ts';
import { runSuite } from './suite.ts';

const packages =
  'wordpress wordpress-theme-twentytwentythree mariadb-server mariadb-client php-cli php-mysql php-gd php-xml php-mbstring php-curl php-intl php-zip'.split(
    ' ',
  );
const say = (text: string) => process.stdout.write(`${text}\n`);
const runs = (program: string, args: readonly string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const hasWordPress = () =>
  existsSync('/usr/share/wordpress/wp-load.php') && runs('php', ['-v']) && runs('mariadbd', ['--version']);

function installWordPress(): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  say('test:cms: installing WordPress, MariaDB and PHP (apt-get)');
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    timeout: 240_000,
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

const mayInstall = process.argv.includes('--install');
const files = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const isWanted = (project: 'cms' | 'ghost') =>
  files.length === 0 || files.some((one) => one.includes('/ghost') === (project === 'ghost'));

if (isWanted('cms') && !hasWordPress() && mayInstall) installWordPress();
if (isWanted('ghost') && ghostFolder() === null && mayInstall) {
  say('test:cms: installing Ghost (npm registry)');
  installGhost();
}
const projects: string[] = [];
if (isWanted('cms')) {
  if (hasWordPress()) projects.push('cms');
  else
    say(
      `test:cms: SKIPPED, nothing was tried against a real WordPress: it needs these Debian packages:\n  ${packages.join(' ')}`,
    );
}
const ghost = isWanted('ghost') ? ghostFolder() : null;
if (ghost !== null) projects.push('ghost');
else if (isWanted('ghost'))
  say('test:cms: SKIPPED, nothing was tried against a real Ghost: npm run test:cms -- --install brings it');
if (projects.length === 0) process.exit(0);
const env = { ...process.env, ...(ghost !== null && { MORAT_GHOST: ghost }) };
const failed = projects.map((one) => runSuite(one, { files, env, secondTry: Boolean(process.env['CI']) }).failed);
process.exit(failed.some((count) => count > 0) ? 1 : 0);
