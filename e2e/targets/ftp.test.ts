import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CheckLine, TargetConfig } from '../../shared/api/index.ts';
import { type Desk, openDesk } from '../cms/desk.ts';
import { writeNumbered } from '../cms/numbered-story.ts';
import { addTarget, finished, opened } from './delivery.ts';
import { type FtpServer, startFtp } from './ftp-server.ts';
import { testCertificates } from './test-certificates.ts';

const account = { user: 'toasoan', password: 'Cửa-Lò-bí-mật-42' };

let desk: Desk;
let folder: string;
let server: FtpServer | null = null;
let number = 6000;
beforeAll(async () => {
  desk = await openDesk(null, [10, 20, 40]);
});
afterAll(() => desk.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-ftp-'));
  return async () => {
    await server?.close();
    server = null;
    await rm(folder, { recursive: true, force: true });
  };
});

type FtpConfig = Extract<TargetConfig, { kind: 'ftp' }>;
async function start(security: FtpConfig['security'], certificate = testCertificates[0], port?: number) {
  server = await startFtp(folder, account, security, certificate, port);
  return server;
}
const configOf = (port: number, change: Partial<FtpConfig> = {}): FtpConfig => ({
  kind: 'ftp',
  host: '127.0.0.1',
  port,
  user: account.user,
  path: '',
  format: 'package',
  security: 'explicit',
  certificate: '',
  ...change,
});
const check = (id: string) => desk.call<CheckLine[]>('targets', 'check', { id, task: 't' });
const lineOf = (lines: readonly CheckLine[], name: CheckLine['check']) => lines.find((one) => one.check === name);

async function pinnedTarget(port: number, change: Partial<FtpConfig> = {}): Promise<string> {
  const config = configOf(port, change);
  const id = await addTarget(desk, 'FTP nhận bài', config, account.password);
  const certificate = String(lineOf(await check(id), 'host-key')?.params['fingerprint']);
  await desk.call('targets', 'save', { id, name: 'FTP nhận bài', config: { ...config, certificate }, secret: null });
  return id;
}

describe.each(['explicit', 'implicit'] as const)('FTP in TLS (%s)', (security) => {
  test('a certificate that nobody vouches for has to be taken by a person before anything is said', async () => {
    const { port, heard } = await start(security);
    const id = await addTarget(desk, 'Chưa ghim', configOf(port, { security }), account.password);
    expect(lineOf(await check(id), 'host-key')).toMatchObject({ state: 'failed', code: 'certificate-unknown' });
    const sending = await desk.settled(await desk.send(await writeNumbered(desk, (number += 10)), id, 'files'));
    expect(sending).toMatchObject({ state: 'held', failure: { code: 'certificate-unknown' } });
    expect(heard).toEqual([]);
  });
  test('then all of the check passes, and a story arrives whole and once', async () => {
    const { port } = await start(security);
    const id = await pinnedTarget(port, { security });
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
});

test('another certificate than the one taken: refused, and the password is not said', async () => {
  const { port } = await start('explicit');
  const id = await pinnedTarget(port);
  await server?.close();
  const { heard } = await start('explicit', testCertificates[1], port);
  const sending = await desk.settled(await desk.send(await writeNumbered(desk, (number += 10)), id, 'files'));
  expect(sending).toMatchObject({ state: 'held', failure: { code: 'certificate-changed' } });
  expect(heard).toEqual([]);
});

test('a server without TLS gets no password', async () => {
  const { port, heard } = await start('none');
  const id = await addTarget(desk, 'FTP trần', configOf(port), account.password);
  expect(lineOf(await check(id), 'host-key')).toMatchObject({ code: 'tls', params: { reason: 'no-tls' } });
  expect(heard).toEqual([]);
});

test('bare FTP is set up for this very machine alone', async () => {
  const { port } = await start('none');
  const id = await addTarget(desk, 'Máy này', configOf(port, { security: 'none' }), account.password);
  expect(lineOf(await check(id), 'trial')?.state).toBe('passed');
  const elsewhere = configOf(port, { security: 'none', host: 'ftp.bao.example' });
  await expect(addTarget(desk, 'x', elsewhere, 'y')).rejects.toThrow('invalid-call');
});

test('cut off in the middle of a file: nothing stands under its name, and the next attempt brings it whole', async () => {
  const own = await start('explicit');
  const id = await pinnedTarget(own.port, { format: 'ninjs' });
  own.cutsNext = true;
  const sending = await desk.send(await writeNumbered(desk, (number += 10)), id, 'files');
  await expect.poll(async () => (await desk.sending(sending)).attempts).toBeGreaterThan(0);
  expect(await desk.settled(sending)).toMatchObject({ state: 'done' });
  expect(own.cutsNext).toBe(false);
  const names = await readdir(folder);
  expect(names).toEqual(finished(names));
  expect(names).toHaveLength(3);
  for (const name of names.filter((one) => one.endsWith('.jpg')))
    expect((await readFile(join(folder, name))).subarray(-2).toString('hex')).toBe('ffd9');
});

test('a wrong password, a folder that is not there, and one that is', async () => {
  const { port } = await start('explicit');
  const id = await pinnedTarget(port, { path: 'khong-co' });
  expect(lineOf(await check(id), 'folder')).toMatchObject({ state: 'failed', code: 'folder-missing' });
  await mkdir(join(folder, 'khong-co'));
  expect(lineOf(await check(id), 'trial')?.state).toBe('passed');
  const known = (await desk.call<{ id: string; config: FtpConfig }[]>('targets', 'list', {})).find(
    (one) => one.id === id,
  );
  await desk.call('targets', 'save', { id, name: 'x', config: known?.config, secret: 'sai' });
  expect(lineOf(await check(id), 'login')).toMatchObject({ state: 'failed', code: 'not-logged-in' });
});
