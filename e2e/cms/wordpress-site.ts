import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../harness/free-port.ts';

const run = promisify(execFile);
/** Where Debian's package puts it. */
const source = '/usr/share/wordpress';
const roles = ['admin', 'editor', 'author', 'contributor'] as const;
export type Role = (typeof roles)[number];

/** A WordPress of its own: fresh database, one user of each role, an application password each. */
export interface WordPressSite {
  readonly url: string;
  readonly passwords: Readonly<Record<Role, string>>;
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts MariaDB on a socket and WordPress on PHP's own server; both only on this machine. */
export async function startWordPress(): Promise<WordPressSite> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-wp-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children.toReversed()) {
      if (child.pid === undefined || child.exitCode !== null) continue;
      const ended = new Promise((done) => child.once('exit', done));
      // a group of its own: PHP's workers outlive their parent
      process.kill(-child.pid, 'SIGTERM');
      const late = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(late);
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await startDatabase(folder, children);
    const www = join(folder, 'www');
    await cp(source, www, { recursive: true, dereference: true });
    await rm(join(www, 'wp-config.php'), { force: true });
    await mkdir(join(www, 'wp-content', 'uploads'), { recursive: true });
    await mkdir(join(www, 'wp-content', 'mu-plugins'), { recursive: true });
    await writeFile(join(www, 'wp-config.php'), config(folder, url));
    await writeFile(join(folder, 'install.php'), install);
    await writeFile(join(folder, 'router.php'), router);
    const env = { ...process.env, URL: url, WWW: www, OUT: join(folder, 'passwords.json') };
    await run('php', ['-d', 'display_errors=stderr', join(folder, 'install.php')], { env });
    const passwords = JSON.parse(await readFile(env.OUT, 'utf8')) as Record<Role, string>;
    const limits = ['-d', 'upload_max_filesize=32M', '-d', 'post_max_size=40M', '-d', 'display_errors=0'];
    // compiled once for each worker: a request takes a third of the time
    limits.push('-d', 'opcache.enable=1', '-d', 'opcache.enable_cli=1');
    children.push(
      spawn('php', [...limits, '-S', `127.0.0.1:${port}`, '-t', www, join(folder, 'router.php')], {
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
        stdio: 'ignore',
        detached: true,
      }),
    );
    await until(async () => (await fetch(`${url}/wp-json/`)).ok);
    return { url, passwords, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PHP that opens the site from the command line; what follows it runs inside WordPress. */
export const sitePhp = (folder: string, url: string): string =>
  `$_SERVER['HTTP_HOST']='${new URL(url).host}';$_SERVER['REQUEST_URI']='/';$_SERVER['SERVER_PROTOCOL']='HTTP/1.1';require '${folder}/www/wp-load.php';`;

async function startDatabase(folder: string, children: ChildProcess[]): Promise<void> {
  const isRoot = userInfo().uid === 0;
  const user = isRoot ? 'mysql' : userInfo().username;
  for (const name of ['db', 'run']) {
    await mkdir(join(folder, name));
    if (isRoot) {
      const [uid, gid] = await Promise.all([run('id', ['-u', 'mysql']), run('id', ['-g', 'mysql'])]);
      await chown(join(folder, name), Number(uid.stdout), Number(gid.stdout));
    }
  }
  const socket = join(folder, 'run', 'my.sock');
  await run('mariadb-install-db', [
    '--no-defaults',
    `--user=${user}`,
    `--datadir=${join(folder, 'db')}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  children.push(
    spawn(
      'mariadbd',
      [
        '--no-defaults',
        `--user=${user}`,
        `--datadir=${join(folder, 'db')}`,
        `--socket=${socket}`,
        '--skip-networking',
        `--pid-file=${join(folder, 'run', 'my.pid')}`,
        '--innodb-buffer-pool-size=64M',
        '--innodb-flush-log-at-trx-commit=0',
      ],
      { stdio: 'ignore', detached: true },
    ),
  );
  const admin = ['--no-defaults', '-uroot', '-S', socket];
  await until(async () => (await run('mariadb-admin', [...admin, 'ping'])).stdout !== '');
  await run('mariadb', [
    ...admin,
    '-e',
    "create database wp character set utf8mb4; create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost",
  ]);
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      if (await isReady()) return;
    } catch (error) {
      if (tries > 300) throw error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

const config = (folder: string, url: string): string => `<?php
define('DB_NAME','wp'); define('DB_USER','wp'); define('DB_PASSWORD','wp');
define('DB_HOST','localhost:${folder}/run/my.sock'); define('DB_CHARSET','utf8mb4'); define('DB_COLLATE','');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $k) define($k,'test-'.$k);
$table_prefix='wp_';
define('WP_ENVIRONMENT_TYPE','local'); define('WP_HTTP_BLOCK_EXTERNAL',true); define('AUTOMATIC_UPDATER_DISABLED',true); define('DISABLE_WP_CRON',true);
define('WP_HOME','${url}'); define('WP_SITEURL','${url}'); define('FS_METHOD','direct');
if (!defined('ABSPATH')) define('ABSPATH',__DIR__.'/'); require_once ABSPATH.'wp-settings.php';
`;

const install = `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST']=parse_url(getenv('URL'),PHP_URL_HOST).':'.parse_url(getenv('URL'),PHP_URL_PORT); $_SERVER['REQUEST_URI']='/'; $_SERVER['SERVER_PROTOCOL']='HTTP/1.1';
require getenv('WWW').'/wp-load.php'; require ABSPATH.'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', fn()=>true);
wp_install('Báo Bến Sông','admin','admin@example.test',false,'','admin-pass','vi');
update_option('timezone_string','Asia/Ho_Chi_Minh'); update_option('permalink_structure','/%postname%/');
foreach (['author','editor','contributor'] as $r) wp_insert_user(['user_login'=>$r,'user_pass'=>$r.'-pass','user_email'=>"$r@example.test",'role'=>$r,'display_name'=>ucfirst($r)]);
wp_insert_user(['user_login'=>'kimthanh','user_pass'=>'x','user_email'=>'kt@example.test','role'=>'author','display_name'=>'Kim Thành']);
foreach (['twentytwentythree','twentytwentyone'] as $t) if (wp_get_theme($t)->exists()) { switch_theme($t); break; }
$out=[]; foreach (['admin','editor','author','contributor'] as $u){ $id=get_user_by('login',$u)->ID; [$pw]=WP_Application_Passwords::create_new_application_password($id,['name'=>'Morat']); $out[$u]=$pw; }
file_put_contents(getenv('OUT'),json_encode($out));
`;

const router = `<?php $p=urldecode(parse_url($_SERVER['REQUEST_URI'],PHP_URL_PATH)); $f=$_SERVER['DOCUMENT_ROOT'].$p;
if ($p!=='/' && is_file($f)) return false;
if (is_dir($f) && is_file("$f/index.php") && $p!=='/') return false;
$_SERVER['SCRIPT_NAME']='/index.php'; $_SERVER['PHP_SELF']='/index.php'; require $_SERVER['DOCUMENT_ROOT'].'/index.php';
`;
