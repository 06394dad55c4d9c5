import type { SFTPWrapper } from 'ssh2';
import { checksOf } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import { CheckReport, type DropPlace, type DropTarget, tryPlace } from '../drop/index.ts';
import { openSession, type SftpAccount, type SftpSession } from './session.ts';

// what SFTP 3 allows in one packet, and how many go out before the first is answered
const packet = 32 * 1024;
const ahead = 16;

/** A folder of a server, over SFTP. */
export function openSftp(account: SftpAccount): DropTarget {
  return {
    async open(signal) {
      const session = await openSession(account, signal);
      return await placeOf(session, account).catch(async (error: unknown) => {
        await session.close();
        throw error;
      });
    },
    async check({ signal }, found) {
      const report = new CheckReport(checksOf.sftp, found);
      try {
        const session = await openSession(account, signal);
        try {
          report.tell('address', 'passed', 'server', { host: `${account.host}:${account.port}` });
          report.tell('host-key', 'passed', 'pinned', { fingerprint: account.hostKey });
          report.tell('login', 'passed', 'user', { name: account.user });
          const place = await placeOf(session, account);
          report.tell('folder', 'passed', 'folder', { path: account.path || '.' });
          await tryPlace(place, report);
        } finally {
          await session.close();
        }
      } catch (error) {
        report.failed(stepOf(error), error);
      }
      report.skipRest();
    },
  };
}

/** Which line of the check a failure belongs to. */
function stepOf(error: unknown): 'address' | 'host-key' | 'login' | 'folder' {
  const code = error instanceof CmsFailure ? error.code : 'offline';
  if (code === 'host-key-unknown' || code === 'host-key-changed') return 'host-key';
  if (code === 'not-logged-in' || code === 'key-unreadable') return 'login';
  return code.startsWith('folder-') ? 'folder' : 'address';
}

async function placeOf({ sftp, ask, close }: SftpSession, { path }: SftpAccount): Promise<DropPlace> {
  const at = (name: string): string => (path === '' ? name : `${path.replace(/\/$/, '')}/${name}`);
  const folder = path === '' ? '.' : path;
  const told = wordsOf(folder);
  const found = await ask<{ isDirectory(): boolean }>((done) => sftp.stat(folder, done)).catch(told);
  if (!found.isDirectory()) throw new CmsFailure('folder-missing', { path: folder });
  return {
    size: (name) =>
      ask<{ size: number }>((done) => sftp.stat(at(name), done)).then(
        (file) => file.size,
        (error: unknown) => (statusOf(error) === noSuchFile ? null : told(error)),
      ),
    names: () =>
      ask<readonly { filename: string }[]>((done) => sftp.readdir(folder, done))
        .then((files) => files.map(({ filename }) => filename))
        .catch(told),
    write: (name, bytes, onSent) => write(sftp, ask, at(name), bytes, onSent).catch(told),
    rename: (from, to) => rename(sftp, ask, at(from), at(to)).catch(told),
    remove: (name) =>
      ask<void>((done) => sftp.unlink(at(name), done)).catch((error: unknown) =>
        statusOf(error) === noSuchFile ? undefined : told(error),
      ),
    close,
  };
}

async function write(
  sftp: SFTPWrapper,
  ask: SftpSession['ask'],
  path: string,
  bytes: Uint8Array,
  onSent: (sent: number, total: number) => void,
): Promise<void> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const file = await ask<Buffer>((done) => sftp.open(path, 'w', done));
  for (let from = 0; from < whole.length; from += packet * ahead) {
    const to = Math.min(from + packet * ahead, whole.length);
    const starts = Array.from({ length: Math.ceil((to - from) / packet) }, (_none, at) => from + at * packet);
    await Promise.all(
      starts.map((start) =>
        ask<void>((done) => sftp.write(file, whole, start, Math.min(packet, to - start), start, done)),
      ),
    );
    onSent(to, whole.length);
  }
  await withExtension(() => ask<void>((done) => sftp.ext_openssh_fsync(file, done)));
  await ask<void>((done) => sftp.close(file, done));
}

/** In one step where the server knows OpenSSH's renaming; else what has the name goes first. */
async function rename(sftp: SFTPWrapper, ask: SftpSession['ask'], from: string, to: string): Promise<void> {
  if (await withExtension(() => ask<void>((done) => sftp.ext_openssh_rename(from, to, done)))) return;
  await ask<void>((done) => sftp.unlink(to, done)).catch((error: unknown) => {
    if (statusOf(error) !== noSuchFile) throw error;
  });
  await ask<void>((done) => sftp.rename(from, to, done));
}

/** False where the server does not offer it; the library says so by throwing, and servers by status 8. */
async function withExtension(call: () => Promise<void>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (statusOf(error) === unsupported) return false;
    if (error instanceof Error && error.message === 'Server does not support this extended request') return false;
    throw error;
  }
}

// SSH_FX_… of the SFTP 3 draft
const noSuchFile = 2;
const permissionDenied = 3;
const failure = 4;
const unsupported = 8;

const statusOf = (error: unknown): number | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : null;

const wordsOf =
  (path: string) =>
  (error: unknown): never => {
    const status = statusOf(error);
    if (status === noSuchFile) throw new CmsFailure('folder-missing', { path });
    if (status === permissionDenied) throw new CmsFailure('folder-read-only', { path });
    // SFTP 3 has no code of its own for a full disk: OpenSSH says no more than "Failure"
    if (status === failure) throw new CmsFailure('folder-full', { path });
    if (status !== null) throw new CmsFailure('broken-off', { reason: `SFTP ${status}` });
    throw error instanceof CmsFailure ? error : new CmsFailure('broken-off');
  };
