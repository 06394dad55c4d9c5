import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CheckLine, Target, TargetConfig } from '../../shared/api/index.ts';
import { type Desk, openDesk } from '../cms/desk.ts';
import { correct, writeNumbered } from '../cms/numbered-story.ts';
import { addTarget, finished, opened } from './delivery.ts';
import { startOpenSsh } from './openssh.ts';
import { newHostKey, newKeys, type SftpServer, startSftp } from './sftp-server.ts';

const password = 'Hải-Phòng-bí-mật-77';
const hostKey = newHostKey();
const own = newKeys('khóa-có-mật-khẩu');
const account = { user: 'toasoan', password, publicKey: own.public };

let desk: Desk;
let folder: string;
let server: SftpServer;
let number = 5000;
beforeAll(async () => {
  desk = await openDesk(null, [10, 20, 40]);
});
afterAll(() => desk.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-sftp-'));
  server = await startSftp(folder, hostKey, account);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
});

type SftpConfig = Extract<TargetConfig, { kind: 'sftp' }>;
const configOf = (change: Partial<SftpConfig> = {}): SftpConfig => ({
  kind: 'sftp',
  host: '127.0.0.1',
  port: server.port,
  user: account.user,
  path: '',
  format: 'package',
  login: 'password',
  hostKey: '',
  ...change,
});
const check = (id: string) => desk.call<CheckLine[]>('targets', 'check', { id, task: 't' });
const lineOf = (lines: readonly CheckLine[], name: CheckLine['check']) => lines.find((one) => one.check === name);

/** As a person does it: looks at the key that the server shows, then takes it. */
async function pinnedTarget(change: Partial<SftpConfig> = {}, secret = password): Promise<string> {
  const config = configOf(change);
  const id = await addTarget(desk, 'Máy chủ nhận bài', config, secret);
  const fingerprint = String(lineOf(await check(id), 'host-key')?.params['fingerprint']);
  const input = { id, name: 'Máy chủ nhận bài', config: { ...config, hostKey: fingerprint }, secret: null };
  await desk.call('targets', 'save', input);
  return id;
}

test('before its key is pinned nothing is said to a server, and no story goes there', async () => {
  const id = await addTarget(desk, 'Chưa ghim', configOf(), password);
  const lines = await check(id);
  expect(lineOf(lines, 'host-key')).toMatchObject({ state: 'failed', code: 'host-key-unknown' });
  expect(String(lineOf(lines, 'host-key')?.params['fingerprint'])).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  expect(lines.filter(({ state }) => state === 'skipped').map((one) => one.check)).toContain('login');
  const sending = await desk.settled(await desk.send(await writeNumbered(desk, (number += 10)), id, 'files'));
  expect(sending).toMatchObject({ state: 'held', failure: { code: 'host-key-unknown' } });
  expect(server.heard).toEqual([]);
});

test('pinned, all of the check passes and a story arrives whole, once', async () => {
  const id = await pinnedTarget();
  expect((await check(id)).map(({ check: name, state }) => `${name} ${state}`)).toEqual([
    'address passed',
    'host-key passed',
    'login passed',
    'folder passed',
    'trial passed',
  ]);
  expect(await readdir(folder)).toEqual([]);
  const draft = await writeNumbered(desk, (number += 10));
  for (let twice = 0; twice < 2; twice++)
    expect(await desk.settled(await desk.send(draft, id, 'files'))).toMatchObject({ state: 'done' });
  const [name = '', ...more] = await readdir(folder);
  expect(more).toEqual([]);
  expect((await opened(await readFile(join(folder, name)))).text).toContain('Mười hai chiếc');
});

test('another key than the pinned one: refused with words, and the password is not said', async () => {
  const id = await pinnedTarget();
  const { port } = server;
  await server.close();
  server = await startSftp(folder, newHostKey(), account, port);
  const sending = await desk.settled(await desk.send(await writeNumbered(desk, (number += 10)), id, 'files'));
  expect(sending).toMatchObject({ state: 'held', failure: { code: 'host-key-changed' } });
  const { pinned, fingerprint } = sending.failure?.params ?? {};
  expect(pinned).not.toBe(fingerprint);
  expect(server.heard).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('a private key with its passphrase logs in; a wrong passphrase says so', async () => {
  const secret = (passphrase: string) => JSON.stringify({ key: own.private, passphrase });
  const id = await pinnedTarget({ login: 'key' }, secret('khóa-có-mật-khẩu'));
  expect(lineOf(await check(id), 'trial')?.state).toBe('passed');
  const { config } = (await desk.call<Target[]>('targets', 'list', {})).find((one) => one.id === id) ?? {};
  await desk.call('targets', 'save', { id, name: 'x', config, secret: secret('sai') });
  expect(lineOf(await check(id), 'login')).toMatchObject({ state: 'failed', code: 'key-unreadable' });
  expect(server.heard).toEqual([]);
});

test('a wrong password waits for a person, in words that do not say it', async () => {
  const id = await pinnedTarget({}, 'sai-mật-khẩu');
  expect(lineOf(await check(id), 'login')).toMatchObject({ state: 'failed', code: 'not-logged-in' });
  const sending = await desk.settled(await desk.send(await writeNumbered(desk, (number += 10)), id, 'files'));
  expect(sending).toMatchObject({ state: 'held', failure: { code: 'not-logged-in' } });
  expect(JSON.stringify(sending)).not.toContain('sai-mật-khẩu');
});

test('cut off in the middle of a file: nothing stands under its name, and the next attempt brings it whole', async () => {
  const id = await pinnedTarget({ format: 'ninjs' });
  const draft = await writeNumbered(desk, (number += 10));
  server.cutAfter = 20_000;
  const sending = await desk.send(draft, id, 'files');
  await expect.poll(async () => (await desk.sending(sending)).failure?.code).toBe('broken-off');
  expect(await desk.settled(sending)).toMatchObject({ state: 'done' });
  const names = await readdir(folder);
  expect(names).toEqual(finished(names));
  expect(names).toHaveLength(3);
  for (const name of names.filter((one) => one.endsWith('.jpg'))) {
    const bytes = await readFile(join(folder, name));
    expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
  }
});

test('a folder that the server does not have is waited for', async () => {
  const id = await pinnedTarget({ path: 'khong-co' });
  expect(lineOf(await check(id), 'folder')).toMatchObject({ state: 'failed', code: 'folder-missing' });
});

test('a server that is not there is waited for', async () => {
  const id = await pinnedTarget();
  const { port } = server;
  await server.close();
  const sending = await desk.send(await writeNumbered(desk, (number += 10)), id, 'files');
  await expect.poll(async () => (await desk.sending(sending)).failure?.code).toBe('offline');
  server = await startSftp(folder, hostKey, account, port);
  expect(await desk.settled(sending)).toMatchObject({ state: 'done' });
});

test('a password for one server is asked for again before it goes to another', async () => {
  const id = await pinnedTarget();
  const moved = configOf({ port: server.port + 1 });
  await expect(desk.call('targets', 'save', { id, name: 'x', config: moved, secret: null })).rejects.toThrow(
    'secret-needed',
  );
});

const sshd = process.env['MORAT_SSHD'];
test.skipIf(!sshd)(
  'on OpenSSH (MORAT_SSHD names the program): checked, sent, corrected, its folder missing',
  async () => {
    const openSsh = await startOpenSsh(sshd ?? '', hostKey, own.public);
    const secret = JSON.stringify({ key: own.private, passphrase: 'khóa-có-mật-khẩu' });
    const place = { port: openSsh.port, user: userInfo().username, login: 'key' as const };
    const id = await pinnedTarget({ ...place, path: folder, format: 'ninjs' }, secret);
    expect((await check(id)).map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
    const draft = await writeNumbered(desk, (number += 10));
    expect(await desk.settled(await desk.send(draft, id, 'files'))).toMatchObject({ state: 'done' });
    await correct(desk, draft, 'Sửa lại số phao.');
    expect(await desk.settled(await desk.send(draft, id, 'files'))).toMatchObject({ state: 'done' });
    const names = await readdir(folder);
    expect(names).toEqual(finished(names));
    expect(names).toHaveLength(6);
    const missing = await pinnedTarget({ ...place, path: join(folder, 'khong-co') }, secret);
    expect(lineOf(await check(missing), 'folder')).toMatchObject({ state: 'failed', code: 'folder-missing' });
    await openSsh.close();
  },
);
