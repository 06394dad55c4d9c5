import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaType } from '../../shared/article/index.ts';
import { type PhotoSize, photoSizes } from '../../shared/api/index.ts';
import { writeAtomically } from './atomic-file.ts';
import { extensions } from './media-type.ts';
import { developHeic, render } from './picture.ts';

const qualities = { thumb: 76, screen: 82 } as const;

/** The files of the photo folder: originals by the hash of their bytes, and what is made out of them once. */
export interface Originals {
  /** The original's path, or null when there is none. */
  find(asset: string): Promise<string | null>;
  keep(asset: string, type: MediaType, bytes: Uint8Array): Promise<string>;
  /** A picture that sharp can read: the original's bytes, or what a HEIC was developed to. */
  readable(asset: string, type: MediaType, bytes: Uint8Array, name: string): Promise<Uint8Array>;
  /** Its path; made if it is not there. */
  preview(asset: string, size: 'thumb' | 'screen', picture: () => Promise<Uint8Array>): Promise<string>;
  /** A preview that is there already. */
  made(asset: string, size: PhotoSize): Promise<string | null>;
}

export function openOriginals(folder: string): Originals {
  const root = join(folder, 'photos');
  const path = (asset: string, type: MediaType) => join(root, asset.slice(0, 2), `${asset}.${extensions[type]}`);
  const derived = (asset: string, name: string) => join(root, 'renditions', asset.slice(0, 2), `${asset}-${name}.jpg`);
  return {
    async find(asset) {
      if (!/^[0-9a-f]{64}$/.test(asset)) return null;
      for (const type of Object.keys(extensions) as MediaType[])
        if (await exists(path(asset, type))) return path(asset, type);
      return null;
    },
    async keep(asset, type, bytes) {
      const target = path(asset, type);
      // one that the disk has spoilt is mended by the same picture coming again
      const kept = await readFile(target).catch(() => null);
      if (!kept?.equals(bytes)) await writeAtomically(target, bytes);
      return target;
    },
    async readable(asset, type, bytes, name) {
      if (type !== 'image/heic') return bytes;
      const developed = derived(asset, 'developed');
      if (!(await exists(developed))) await writeAtomically(developed, await developHeic(bytes, name));
      return await readFile(developed);
    },
    async preview(asset, size, picture) {
      const target = derived(asset, size);
      if (!(await exists(target))) {
        const settings = { longestSide: photoSizes[size], quality: qualities[size] };
        await writeAtomically(target, await render(await picture(), settings));
      }
      return target;
    },
    async made(asset, size) {
      const target = derived(asset, size);
      return (await exists(target)) ? target : null;
    },
  };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
