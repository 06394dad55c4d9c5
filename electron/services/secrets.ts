import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../photos/index.ts';
import type { SecretBox } from './secret-box.ts';

/** Passwords of targets: sealed, in a file of their own that only this person may read; never in the store. */
export interface Secrets {
  has(id: string): Promise<boolean>;
  /** Null when there is none, or it can't be opened here. */
  get(id: string): Promise<string | null>;
  set(id: string, secret: string): Promise<void>;
  remove(id: string): Promise<void>;
}

type Sealed = Readonly<Record<string, string>>;

export function openSecrets(folder: string, box: SecretBox): Secrets {
  const path = join(folder, 'secrets.json');
  let turn: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<Sealed> => {
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Sealed;
    } catch {
      // not there yet, or spoilt: then they are asked for again
      return {};
    }
  };
  /** One change after another: each writes the whole file. */
  const change = (how: (all: Sealed) => Sealed): Promise<void> => {
    const next = turn.then(async () => {
      await writeAtomically(path, Buffer.from(`${JSON.stringify(how(await read()))}\n`, 'utf8'), 0o600);
      await chmod(path, 0o600);
    });
    turn = next.catch(() => {});
    return next;
  };
  return {
    has: async (id) => Object.hasOwn(await read(), id),
    async get(id) {
      const sealed = (await read())[id];
      if (sealed === undefined) return null;
      return await box.open(Buffer.from(sealed, 'base64')).catch(() => null);
    },
    async set(id, secret) {
      const sealed = Buffer.from(await box.seal(secret)).toString('base64');
      await change((all) => ({ ...all, [id]: sealed }));
    },
    remove: (id) => change((all) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== id))),
  };
}
