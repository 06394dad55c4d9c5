import { createHash } from 'node:crypto';
import { access, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanLine, type PresentPhoto, waitingPhoto } from '../../shared/article/index.ts';
import { CallFailed, maxPhotoBytes, type PhotoSize, photoSizes } from '../../shared/api/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { writeAtomically } from './atomic-file.ts';
import { type ExifProcess, openExifProcess, type RawTags } from './exif-process.ts';
import { extensions, type MediaType, mediaTypeOf, otherFormat } from './media-type.ts';
import { type PhotoMetadata, readMetadata } from './metadata.ts';
import { measure, render } from './picture.ts';
import { makeRendition, type Rendition, type RenditionOptions } from './rendition.ts';
import { turns } from './turns.ts';

/** The originals by the hash of their bytes, never altered, and what is made out of them. */
export interface PhotoFolder {
  /** Keeps a picture and reads it. Throws photo-unreadable, photo-unsupported or photo-too-large, with its name. */
  add(name: string, bytes: Uint8Array): Promise<AddedPhoto>;
  /** The file of a picture in a size, made once; null when there is no such picture. */
  file(asset: string, size: PhotoSize): Promise<string | null>;
  /** A JPEG to hand over: see rendition.ts. The same bytes for the same photo and options. */
  rendition(photo: PresentPhoto, options?: RenditionOptions): Promise<Rendition>;
  /** Every metadata tag of a file. */
  tags(path: string): Promise<RawTags>;
  /** Ends the exiftool process. */
  close(): Promise<void>;
}

interface AddedPhoto {
  readonly photo: PresentPhoto;
  readonly bytes: number;
  /** False when the metadata could not be read (no perl on this machine): the picture is in all the same. */
  readonly metadataRead: boolean;
}

const qualities = { thumb: 76, screen: 82 } as const;
/** A decoded press photo takes some hundred megabytes: two at once are enough for a laptop. */
const atOnce = 2;

export function openPhotoFolder(
  folder: string,
  { now = () => new Date(), exif = openExifProcess() }: { now?: () => Date; exif?: ExifProcess } = {},
): PhotoFolder {
  const turn = turns(atOnce);
  const root = join(folder, 'photos');
  const original = (asset: string, type: MediaType) => join(root, asset.slice(0, 2), `${asset}.${extensions[type]}`);
  const rendition = (asset: string, size: PhotoSize) =>
    join(root, 'renditions', asset.slice(0, 2), `${asset}-${size}.jpg`);

  const findOriginal = async (asset: string): Promise<string | null> => {
    if (!/^[0-9a-f]{64}$/.test(asset)) return null;
    for (const type of Object.keys(extensions) as MediaType[])
      if (await exists(original(asset, type))) return original(asset, type);
    return null;
  };
  const makePreview = async (asset: string, bytes: Uint8Array, size: 'thumb' | 'screen'): Promise<string> => {
    const path = rendition(asset, size);
    if (!(await exists(path)))
      await writeAtomically(path, await render(bytes, { longestSide: photoSizes[size], quality: qualities[size] }));
    return path;
  };
  const metadata = async (path: string): Promise<PhotoMetadata | null> => {
    try {
      return await readMetadata(path, exif);
    } catch {
      return null;
    }
  };

  return {
    add: (name, bytes) =>
      turn(async () => {
        const type = check(name, bytes);
        const size = await measure(bytes, name);
        const asset = createHash('sha256').update(bytes).digest('hex');
        try {
          await makePreview(asset, bytes, 'thumb');
        } catch (error) {
          throw isDiskFault(error) ? error : new CallFailed('photo-unreadable', { name });
        }
        const path = original(asset, type);
        const kept = await stat(path).catch(() => null);
        if (kept?.size !== bytes.length) await writeAtomically(path, bytes);
        const read = await metadata(path);
        const photo: PresentPhoto = {
          ...waitingPhoto(newKey(), '', '', now().toISOString()),
          asset,
          fileName: cleanLine(name),
          mediaType: type,
          ...size,
          ...read,
        };
        return { photo, bytes: bytes.length, metadataRead: read !== null };
      }),
    async file(asset, size) {
      const path = await findOriginal(asset);
      if (path === null || size === 'original') return path;
      if (await exists(rendition(asset, size))) return rendition(asset, size);
      return await turn(async () => await makePreview(asset, await readFile(path), size));
    },
    rendition: (photo, options = {}) =>
      turn(async () => {
        const path = await findOriginal(photo.asset);
        if (path === null) throw new CallFailed('not-found', { name: photo.fileName });
        return await makeRendition(path, photo, options, exif);
      }),
    tags: (path) => exif.read(path),
    close: () => exif.close(),
  };
}

function check(name: string, bytes: Uint8Array): MediaType {
  if (bytes.length > maxPhotoBytes)
    throw new CallFailed('photo-too-large', { name, bytes: bytes.length, maxBytes: maxPhotoBytes });
  const type = mediaTypeOf(bytes);
  if (!type) throw new CallFailed('photo-unsupported', { name, format: otherFormat(bytes) });
  return type;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isDiskFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
