// npm run test:cms: the journeys to a real WordPress, started for the purpose. `--install` brings what it needs with apt.
// Where WordPress, MariaDB and PHP are not there, it says so and ends well: npm test stands without them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from './sources.ts';

const packages =
  'wordpress wordpress-theme-twentytwentythree mariadb-server mariadb-client php-cli php-mysql php-gd php-xml php-mbstring php-curl php-intl php-zip'.split(
    ' ',
  );
const say = (text: string) => process.stdout.write(`${text}\n`);
const runs = (program: string, args: readonly string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const isThere = () =>
  existsSync('/usr/share/wordpress/wp-load.php') && runs('php', ['-v']) && runs('mariadbd', ['--version']);

function install(): void {
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

if (!isThere() && process.argv.includes('--install')) install();
if (!isThere()) {
  say('test:cms: SKIPPED, nothing was tried against a real WordPress: it needs these Debian packages:');
  say(`  ${packages.join(' ')}`);
  process.exit(0);
}
const files = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const run = spawnSync('vitest', ['run', '--project', 'cms', ...files], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
