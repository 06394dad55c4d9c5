import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all, also when the power fails: a temporary file beside it, on the
 * disk, then the name.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Folders that are known to be on the disk, with the two that they lie in. */
const settled = new Set<string>();

/** A folder that was just made is lost with all its files if the power fails before the one that it lies in is written. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  if (settled.has(path)) return;
  // of a folder that may not be read its owner takes care
  for (const one of [dirname(path), dirname(dirname(path))]) await syncFolder(one).catch(() => undefined);
  settled.add(path);
}

/** A new name is on the disk only when its folder is; Windows knows no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
