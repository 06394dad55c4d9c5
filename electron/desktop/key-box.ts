import { execFile, spawn } from 'node:child_process';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeAtomically } from '../photos/index.ts';
import type { SecretBox } from '../services/index.ts';

const run = promisify(execFile);
const service = 'Morat';

/**
 * A box for shells that have no Electron: AES-256-GCM under a key that the system's own key store keeps (macOS keychain,
 * the Secret Service of a Linux desktop), or, where there is none, a file that only this person may read. `keeping` says which.
 */
export async function openKeyBox(folder: string): Promise<SecretBox> {
  const system = await systemKey(folder);
  const key = system ?? (await fileKey(join(folder, 'secrets.key')));
  return {
    keeping: system ? 'system' : 'file',
    async seal(secret) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
    },
    async open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      const opened = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
      return opened.toString('utf8');
    },
  };
}

async function fileKey(path: string): Promise<Buffer> {
  const kept = await readFile(path).catch(() => null);
  if (kept?.length === 32) return kept;
  const key = randomBytes(32);
  await writeAtomically(path, key, 0o600);
  await chmod(path, 0o600);
  return key;
}

/** The key of this data folder in the system's key store, made at first; null where there is no such store. */
async function systemKey(folder: string): Promise<Buffer | null> {
  if (process.platform === 'darwin') {
    const item = ['-s', service, '-a', folder];
    const found = await run('security', ['find-generic-password', '-w', ...item]).catch(() => null);
    if (found) return keyOf(found.stdout);
    const key = randomBytes(32);
    // -U over stdin-less `security` takes the key as an argument, seen for a moment by this person's own processes only
    const added = await run('security', ['add-generic-password', '-w', key.toString('hex'), ...item]).catch(() => null);
    return added ? key : null;
  }
  if (process.platform !== 'linux' || !process.env['DBUS_SESSION_BUS_ADDRESS']) return null;
  const item = ['service', service, 'folder', folder];
  const found = await run('secret-tool', ['lookup', ...item], { timeout: 5000 }).catch(() => null);
  const known = found ? keyOf(found.stdout) : null;
  if (known) return known;
  const key = randomBytes(32);
  return (await store(key, item)) ? key : null;
}

const keyOf = (hex: string): Buffer | null => {
  const key = Buffer.from(hex.trim(), 'hex');
  return key.length === 32 ? key : null;
};

const store = (key: Buffer, item: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('secret-tool', ['store', `--label=${service}`, ...item], { timeout: 5000, stdio: 'pipe' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.stdin.once('error', () => resolve(false));
    child.stdin.end(key.toString('hex'));
  });
