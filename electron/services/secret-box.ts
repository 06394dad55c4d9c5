import type { SecretKeeping } from '../../shared/api/index.ts';

/** Encrypts what may lie on the disk only so that nobody but this person on this machine reads it. */
export interface SecretBox {
  readonly keeping: SecretKeeping;
  seal(secret: string): Promise<Uint8Array>;
  /** Rejects when it cannot be opened here: another machine's file, a system key that is gone. */
  open(sealed: Uint8Array): Promise<string>;
}

/** Keeps nothing. */
export const closedBox: SecretBox = {
  keeping: 'file',
  seal: () => Promise.reject(new Error('no secrets are kept here')),
  open: () => Promise.reject(new Error('no secrets are kept here')),
};
