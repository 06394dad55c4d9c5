import { Readable } from 'node:stream';
import { type Client, FTPError } from 'basic-ftp';
import { checksOf } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import { CheckReport, type DropPlace, type DropTarget, tryPlace } from '../drop/index.ts';
import { failureOf, type FtpAccount, openSession } from './session.ts';

/** A folder of a server, over FTP in TLS. */
export function openFtp(account: FtpAccount): DropTarget {
  return {
    async open(signal) {
      const client = await openSession(account, signal);
      return await placeOf(client, account).catch((error: unknown) => {
        client.close();
        throw error;
      });
    },
    async check({ signal }, found) {
      const report = new CheckReport(checksOf.ftp, found);
      try {
        const client = await openSession(account, signal);
        try {
          report.tell('address', 'passed', 'server', { host: `${account.host}:${account.port}` });
          if (account.security === 'none') report.tell('host-key', 'warned', 'in-clear');
          else if (account.certificate === '') report.tell('host-key', 'passed', 'certificate');
          else report.tell('host-key', 'passed', 'pinned', { fingerprint: account.certificate });
          report.tell('login', 'passed', 'user', { name: account.user });
          const place = await placeOf(client, account);
          report.tell('folder', 'passed', 'folder', { path: account.path || '.' });
          await tryPlace(place, report);
        } finally {
          client.close();
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
  if (code === 'certificate-unknown' || code === 'certificate-changed' || code === 'tls') return 'host-key';
  if (code === 'not-logged-in') return 'login';
  return code.startsWith('folder-') ? 'folder' : 'address';
}

async function placeOf(client: Client, account: FtpAccount): Promise<DropPlace> {
  const folder = account.path === '' ? '.' : account.path;
  const told = wordsOf(folder, account);
  if (account.path !== '') await client.cd(account.path).catch(told);
  const remove = async (name: string): Promise<void> => {
    await client.remove(name).catch((error: unknown) => (isMissing(error) ? undefined : told(error)));
  };
  return {
    size: (name) =>
      client.size(name).catch(async (error: unknown) => {
        if (isMissing(error)) return null;
        // an old server without SIZE
        if (error instanceof FTPError && (error.code === 500 || error.code === 502))
          return (await client.list().catch(told)).find((one) => one.name === name)?.size ?? null;
        return told(error);
      }),
    names: async () => (await client.list().catch(told)).map(({ name }) => name),
    async write(name, bytes, onSent) {
      client.trackProgress(({ bytesOverall }) => onSent(Math.min(bytesOverall, bytes.length), bytes.length));
      try {
        await client.uploadFrom(Readable.from(pieces(bytes)), name).catch(told);
      } finally {
        client.trackProgress();
      }
    },
    async rename(from, to) {
      await client.rename(from, to).catch(async (error: unknown) => {
        // not every server renames over a file
        if (!(error instanceof FTPError) || error.code < 550) return told(error);
        await remove(to);
        return await client.rename(from, to).catch(told);
      });
    },
    remove,
    close: () => {
      client.close();
      return Promise.resolve();
    },
  };
}

const chunk = 64 * 1024;
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += chunk) yield bytes.subarray(from, from + chunk);
}

/** FTP has one code for a file that is not there, and for one that may not be touched. */
const isMissing = (error: unknown): boolean => error instanceof FTPError && error.code === 550;

const wordsOf =
  (path: string, account: FtpAccount) =>
  (error: unknown): never => {
    if (error instanceof FTPError) {
      if (error.code === 452 || error.code === 552) throw new CmsFailure('folder-full', { path });
      if (error.code === 532 || error.code === 553) throw new CmsFailure('folder-read-only', { path });
      if (error.code === 550)
        throw new CmsFailure(/denied|permission/i.test(error.message) ? 'folder-read-only' : 'folder-missing', {
          path,
        });
    }
    throw failureOf(error, account);
  };
