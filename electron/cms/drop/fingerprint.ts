import { createHash } from 'node:crypto';

/** Of a server's key or certificate, as `ssh-keygen -l` writes it. */
export const fingerprintOf = (bytes: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`;
