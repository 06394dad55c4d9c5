import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckLine, SecretKeeping, Target, TargetConfig } from '../../shared/api/index.ts';
import { type Desk, openDesk } from '../cms/desk.ts';
import { writeNumbered } from '../cms/numbered-story.ts';
import { addTarget } from './delivery.ts';
import { type FtpServer, startFtp } from './ftp-server.ts';
import { apiKey, exampleTemplate, type ReferenceCms, startReferenceCms } from './reference-cms.ts';
import { filesWithSecrets, secretsIn } from './secret-scan.ts';
import { newHostKey, newKeys, type SftpServer, startSftp } from './sftp-server.ts';

// Whatever is done with them, the secrets of targets stand in clear nowhere: not in the data folder (store, its log,
// backups, exports), not in what leaves, not in any answer, event or log line.

const wordpress = 'abcd EFGH ijkl MNOP qrst UVWX';
const sftp = 'SFTP-mật-khẩu-Đồ-Sơn-1288';
const ftp = 'FTP-mật-khẩu-Cát-Bà-9731';
const wrong = 'Mật-khẩu-sai-Thủy-Nguyên-4410';
const passphrase = 'Lời-khóa-Kiến-An-6602';
const pair = newKeys(passphrase);
const key = pair.private.split('\n')[2] ?? '';
const secrets = [wordpress, wordpress.replaceAll(' ', ''), sftp, ftp, wrong, passphrase, key, apiKey];

let data: string;
let served: string;
let desk: Desk;
let sftpServer: SftpServer;
let ftpServer: FtpServer;
let cms: ReferenceCms;
const answers: string[] = [];
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'morat-secrets-'));
  served = await mkdtemp(join(tmpdir(), 'morat-served-'));
  for (const name of ['sftp', 'ftp', 'folder']) await mkdir(join(served, name));
  const account = { user: 'toasoan', password: sftp, publicKey: pair.public };
  sftpServer = await startSftp(join(served, 'sftp'), newHostKey(), account);
  ftpServer = await startFtp(join(served, 'ftp'), { user: 'toasoan', password: ftp }, 'explicit');
  cms = await startReferenceCms();
  const real = await openDesk(data, [10, 20, 40]);
  desk = {
    ...real,
    async call<Value>(group: string, name: string, input: unknown): Promise<Value> {
      const answer = await real.call<Value>(group, name, input).catch((error: unknown) => {
        answers.push(String(error));
        throw error;
      });
      answers.push(JSON.stringify(answer) ?? '');
      return answer;
    },
  };
});
afterAll(async () => {
  await desk.close();
  await sftpServer.close();
  await ftpServer.close();
  cms.close();
  for (const folder of [data, served]) await rm(folder, { recursive: true, force: true });
});

async function pinned(config: TargetConfig, secret: string): Promise<string> {
  const id = await addTarget(desk, config.kind, config, secret);
  const lines = await desk.call<CheckLine[]>('targets', 'check', { id, task: 't' });
  const fingerprint = String(lines.find((one) => one.check === 'host-key')?.params['fingerprint']);
  const known = config.kind === 'ftp' ? { certificate: fingerprint } : { hostKey: fingerprint };
  await desk.call('targets', 'save', { id, name: config.kind, config: { ...config, ...known }, secret: null });
  return id;
}

test('every kind of target, right and wrong passwords, sendings that arrive and that fail', async () => {
  const server = { host: '127.0.0.1', user: 'toasoan', path: '', format: 'package' } as const;
  const ftpConfig = { kind: 'ftp', ...server, port: ftpServer.port, security: 'explicit', certificate: '' } as const;
  const sftpConfig = { kind: 'sftp', ...server, port: sftpServer.port, login: 'password', hostKey: '' } as const;
  const secretOfKey = JSON.stringify({ key: pair.private, passphrase });
  const http = { kind: 'http', address: cms.url, user: '', template: exampleTemplate } as const;
  const press = { kind: 'wordpress', address: cms.url, user: 'editor', sapoInBody: true, leadInBody: true } as const;
  const arriving = [
    await pinned(sftpConfig, sftp),
    await pinned({ ...sftpConfig, login: 'key' }, secretOfKey),
    await pinned(ftpConfig, ftp),
    await addTarget(desk, 'http', http, apiKey),
    await addTarget(desk, 'folder', { kind: 'folder', path: join(served, 'folder'), format: 'package' }),
  ];
  const failing = [
    await pinned(sftpConfig, wrong),
    await pinned(ftpConfig, wrong),
    // the reference CMS is no WordPress
    await addTarget(desk, 'wordpress', press, wordpress),
  ];
  const draft = await writeNumbered(desk, 9000);
  const targets = await desk.call<Target[]>('targets', 'list', {});
  const send = async (id: string) => {
    const status = targets.find((one) => one.id === id)?.statuses[0] ?? 'draft';
    return (await desk.settled(await desk.send(draft, id, status))).state;
  };
  for (const id of arriving) expect(await send(id)).toBe('done');
  for (const id of failing) {
    expect(await send(id)).toBe('held');
    await desk.call('targets', 'check', { id, task: 't' });
  }
  await desk.call('packages', 'make', { draft, task: 'p', path: null, override: null });
  await desk.call('handOver', 'make', { draft, task: 'h', password: null, path: null });
  await desk.call('newsroomSetup', 'write', {});
  await desk.call('storage', 'backUp', {});
  await desk.call('storage', 'report', {});
  await desk.call('outbox', 'list', { draft: null });
  expect(await filesWithSecrets(data, secrets)).toEqual([]);
  expect(await filesWithSecrets(served, secrets)).toEqual([]);
  expect(answers.flatMap((answer) => secretsIn(Buffer.from(answer), secrets))).toEqual([]);
  expect(desk.logged.flatMap((line) => secretsIn(Buffer.from(line), secrets))).toEqual([]);
  // they are there all the same, sealed, for this person only
  const sealed = join(data, 'secrets.json');
  expect(Object.keys(JSON.parse(await readFile(sealed, 'utf8')) as object)).toHaveLength(7);
  const { keeping } = await desk.call<{ keeping: SecretKeeping }>('targets', 'secrets', {});
  for (const file of keeping === 'file' ? [sealed, join(data, 'secrets.key')] : [sealed])
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
}, 120_000);

test('the search that finds none finds one where there is one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'morat-scan-'));
  await writeFile(join(folder, 'a'), `x${sftp}y`);
  await writeFile(join(folder, 'b'), JSON.stringify({ login: Buffer.from(`toasoan:${ftp}`).toString('base64') }));
  await writeFile(join(folder, 'c'), `?key=${encodeURIComponent(wrong)}`);
  const found = await filesWithSecrets(folder, secrets);
  expect(new Set(found.map((line) => line[0]))).toEqual(new Set(['a', 'b', 'c']));
  await rm(folder, { recursive: true, force: true });
});
