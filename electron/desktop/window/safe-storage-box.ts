import { safeStorage } from 'electron';
import type { SecretBox } from '../../services/index.ts';
import { openKeyBox } from '../index.ts';

/**
 * The system's own encryption, by Electron. On a Linux without a key store Electron would only scramble with a fixed
 * word: there the key is a file of ours, and the interface says so. The app has to be ready.
 */
export async function openSafeStorageBox(folder: string): Promise<SecretBox> {
  const isReal =
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  if (!isReal) return openKeyBox(folder);
  return {
    keeping: 'system',
    seal: (secret) => Promise.resolve(new Uint8Array(safeStorage.encryptString(secret))),
    open: (sealed) => Promise.resolve(safeStorage.decryptString(Buffer.from(sealed))),
  };
}
