import { createHash } from 'node:crypto';

/**
 * What a file is called until it is whole. Receivers take neither names that begin with a dot nor `.part`; the digest
 * makes a whole one that was left by an earlier attempt ours to finish; `owner` keeps two machines out of each other's.
 */
export function temporaryName(owner: string, story: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `${temporaryPrefix(owner, story)}${digest}.part`;
}

export const temporaryPrefix = (owner: string, story: string): string => `.${story}-${owner.slice(0, 8)}-`;

/** A name for trying a folder, like no other. */
export const trialName = (): string => `.morat-kiem-tra-${Date.now().toString(36)}`;
