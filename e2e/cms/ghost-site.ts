import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../harness/free-port.ts';
import { openDatabase } from './ghost-database.ts';

/** A Ghost of its own: fresh SQLite database, the owner, an author named Kim Thành, a custom integration's key. */
export interface GhostSite {
  readonly url: string;
  readonly key: string;
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts the Ghost whose program lies in `program` (scripts/ghost.ts puts it there), only on this machine. */
export async function startGhost(program: string): Promise<GhostSite> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-ghost-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await cp(join(program, 'content'), join(folder, 'content'), { recursive: true, dereference: true });
  await mkdir(join(folder, 'tmp'));
  const child = spawn(process.execPath, ['index.js'], {
    cwd: program,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: join(folder, 'tmp'), ...settings(folder, url, port) },
  });
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until(child, async () => (await fetch(`${url}/ghost/api/admin/site/`)).ok);
    const key = await setUp(url);
    const database = openDatabase(folder);
    database.addAuthor('Kim Thành', 'kim-thanh');
    database.close();
    return { url, key, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ghost takes its settings from the environment, parts of a name joined by two underscores. */
const settings = (folder: string, url: string, port: number): Record<string, string> => ({
  NODE_ENV: 'development',
  url,
  server__port: String(port),
  server__host: '127.0.0.1',
  database__client: 'better-sqlite3',
  database__connection__filename: join(folder, 'ghost.db'),
  paths__contentPath: join(folder, 'content'),
  security__staffDeviceVerification: 'false',
  privacy__useUpdateCheck: 'false',
  privacy__useGravatar: 'false',
  privacy__useRpcPing: 'false',
  logging__level: 'fatal',
  // the trials ask more often than a person does
  spam__user_login__freeRetries: '1000',
});

/** What a person does in the browser once: owner, time zone, integration. Answers the integration's key. */
async function setUp(url: string): Promise<string> {
  let cookie = '';
  const ask = async (method: string, path: string, body: object): Promise<Response> => {
    const answer = await fetch(`${url}/ghost/api/admin${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: url, Cookie: cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`Ghost: ${path} ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const login = { email: 'toa-soan@example.test', password: 'mat-khau-rat-dai-2026' };
  await ask('POST', '/authentication/setup/', { setup: [{ name: 'Tòa soạn', blogTitle: 'Báo Bến Sông', ...login }] });
  // right after its start Ghost now and then does not know the session that it has just given
  for (let tries = 0; ; tries++) {
    const session = await ask('POST', '/session/', { username: login.email, password: login.password });
    [cookie = ''] = (session.headers.get('set-cookie') ?? '').split(';');
    try {
      await ask('PUT', '/settings/', { settings: [{ key: 'timezone', value: 'Asia/Ho_Chi_Minh' }] });
      break;
    } catch (error) {
      if (tries >= 20) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
  const made = await ask('POST', '/integrations/?include=api_keys', { integrations: [{ name: 'Morat' }] });
  const { integrations } = (await made.json()) as {
    integrations: readonly { readonly api_keys: readonly { readonly type: string; readonly secret: string }[] }[];
  };
  return integrations[0]?.api_keys.find(({ type }) => type === 'admin')?.secret ?? '';
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

async function until(child: ChildProcess, isReady: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`Ghost ended with ${child.exitCode}`);
    try {
      if (await isReady()) return;
    } catch (error) {
      if (tries > 900) throw error;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}
