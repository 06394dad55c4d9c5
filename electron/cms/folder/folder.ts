import { constants } from 'node:fs';
import { access, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { checksOf } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import { CheckReport, type DropPlace, type DropTarget, tryPlace } from '../drop/index.ts';

const chunk = 256 * 1024;
/** A delivery with photos is rarely larger: with less room than this the check says so. */
const littleRoom = 200 * 1024 * 1024;

/** A folder of this machine or of its network, as another program watches it. It is never made: a network drive that is
 * not there must not become a folder of this machine. */
export function openFolder(path: string): DropTarget {
  return {
    async open() {
      await assertFolder(path);
      return folderPlace(path);
    },
    async check({ signal }, found) {
      const report = new CheckReport(checksOf.folder, found);
      try {
        await assertFolder(path);
        report.tell('folder', 'passed', 'folder', { path });
        signal.throwIfAborted();
        await tryPlace(folderPlace(path), report);
        const { bavail, bsize } = await statfs(path).catch(wordsOf(path));
        const free = bavail * bsize;
        report.tell('space', free < littleRoom ? 'warned' : 'passed', 'space', { megabytes: Math.floor(free / 1e6) });
      } catch (error) {
        report.failed('folder', error);
      }
      report.skipRest();
    },
  };
}

async function assertFolder(path: string): Promise<void> {
  const found = await stat(path).catch(wordsOf(path));
  if (!found.isDirectory()) throw new CmsFailure('folder-missing', { path });
  await access(path, constants.W_OK).catch(wordsOf(path));
}

function folderPlace(path: string): DropPlace {
  const at = (name: string): string => join(path, name);
  return {
    size: (name) =>
      stat(at(name)).then(
        (found) => found.size,
        (error: unknown) => (codeOf(error) === 'ENOENT' ? null : wordsOf(path)(error)),
      ),
    names: () => readdir(path).catch(wordsOf(path)),
    write: (name, bytes, onSent) => writeWhole(at(name), bytes, onSent).catch(wordsOf(path)),
    async rename(from, to) {
      await rename(at(from), at(to)).catch(wordsOf(path));
      await syncFolder(path);
    },
    remove: (name) => rm(at(name), { force: true }).catch(wordsOf(path)),
    close: () => Promise.resolve(),
  };
}

async function writeWhole(path: string, bytes: Uint8Array, onSent: (sent: number, total: number) => void) {
  const file = await open(path, 'w');
  try {
    for (let from = 0; from < bytes.length; from += chunk) {
      const part = bytes.subarray(from, from + chunk);
      await file.writeFile(part);
      onSent(from + part.length, bytes.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is on the disk only when its folder is. Windows and some network drives know no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const wordsOf =
  (path: string) =>
  (error: unknown): never => {
    const code = codeOf(error);
    if (['ENOENT', 'ENOTDIR', 'ENODEV', 'EHOSTDOWN', 'EHOSTUNREACH', 'ESTALE', 'ENOTCONN', 'UNKNOWN'].includes(code))
      throw new CmsFailure('folder-missing', { path });
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) throw new CmsFailure('folder-read-only', { path });
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) throw new CmsFailure('folder-full', { path });
    if (['EIO', 'EBUSY', 'ETIMEDOUT', 'ECONNRESET'].includes(code))
      throw new CmsFailure('broken-off', { reason: code });
    throw error;
  };
