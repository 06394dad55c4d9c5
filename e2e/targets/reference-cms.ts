import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const folder = join(import.meta.dirname, '../../docs/http-template');
export const exampleTemplate = readFileSync(join(folder, 'example.yaml'), 'utf8');
export const apiKey = 'khoa-API-khong-duoc-lo-58';

export interface CmsArticle {
  readonly id: string;
  readonly externalId: string;
  readonly title: string;
  readonly state: string;
  readonly html: string;
  readonly lead: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly photos: readonly { readonly id: string; readonly caption: string; readonly credit: string }[];
  readonly cover?: string;
}

export interface ReferenceCms {
  readonly url: string;
  /** What is there under a key, asked the server itself. */
  articles(key: string): Promise<CmsArticle[]>;
  /** How many photos lie there under the key of this one. */
  photosLike(id: string): Promise<number>;
  change(id: string, fields: object): Promise<void>;
  close(): void;
}

/** The reference server as the documents say that it is started. */
export async function startReferenceCms(): Promise<ReferenceCms> {
  const child = spawn(process.execPath, [join(folder, 'reference-server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CMS_KEY: apiKey },
  });
  const url = await new Promise<string>((done) => createInterface({ input: child.stdout }).once('line', done));
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> =>
    (await fetch(new URL(path, url), { ...init, headers: { 'X-Api-Key': apiKey } })).json();
  return {
    url,
    articles: async (key) => ((await ask(`/api/articles?externalId=${key}`)) as { items: CmsArticle[] }).items,
    async photosLike(id) {
      const { externalId } = (await ask(`/api/photos/${id}`)) as { externalId: string };
      return ((await ask(`/api/photos?externalId=${externalId}`)) as { items: unknown[] }).items.length;
    },
    async change(id, fields) {
      await ask(`/api/articles/${id}`, { method: 'PUT', body: JSON.stringify(fields) });
    },
    close: () => void child.kill(),
  };
}
