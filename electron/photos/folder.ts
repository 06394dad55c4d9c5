import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cleanLine, type MediaType, type PresentPhoto, waitingPhoto } from '../../shared/article/index.ts';
import { CallFailed, maxPhotoBytes, type PhotoSize } from '../../shared/api/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { type ExifProcess, openExifProcess, type RawTags } from './exif-process.ts';
import { lookOf } from './look.ts';
import { mediaTypeOf, otherFormat } from './media-type.ts';
import { type PhotoMetadata, readMetadata } from './metadata.ts';
import { openOriginals } from './originals.ts';
import { isDamaged, measure } from './picture.ts';
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
  /** What it looks like: see look.ts. */
  readonly look: string;
  /** The whole of it can be shown, but a part of the file is broken. */
  readonly damaged: boolean;
  /** False when the metadata could not be read (no perl on this machine): the picture is in all the same. */
  readonly metadataRead: boolean;
}

/** A decoded press photo takes some hundred megabytes: two at once are enough for a laptop. */
const atOnce = 2;

export function openPhotoFolder(
  folder: string,
  { now = () => new Date(), exif = openExifProcess() }: { now?: () => Date; exif?: ExifProcess } = {},
): PhotoFolder {
  const turn = turns(atOnce);
  const originals = openOriginals(folder);
  const metadata = async (path: string): Promise<PhotoMetadata | null> => {
    try {
      return await readMetadata(path, exif);
    } catch {
      return null;
    }
  };
  /** An original as sharp can read it. */
  const readable = async (asset: string, path: string) => {
    const bytes = await readFile(path);
    return await originals.readable(asset, mediaTypeOf(bytes) ?? 'image/jpeg', bytes, '');
  };

  return {
    add: (name, bytes) =>
      turn(async () => {
        const type = check(name, bytes);
        const asset = createHash('sha256').update(bytes).digest('hex');
        const picture = await originals.readable(asset, type, bytes, name);
        const size = await measure(picture, name);
        const thumb = await originals
          .preview(asset, 'thumb', () => Promise.resolve(picture))
          .catch((error: unknown) => {
            throw isDiskFault(error) ? error : new CallFailed('photo-unreadable', { name });
          });
        const read = await metadata(await originals.keep(asset, type, bytes));
        const photo: PresentPhoto = {
          ...waitingPhoto(newKey(), '', '', now().toISOString()),
          asset,
          fileName: fileNameOf(name),
          mediaType: type,
          ...size,
          ...read,
        };
        return {
          photo,
          bytes: bytes.length,
          look: await lookOf(await readFile(thumb)),
          damaged: type === 'image/jpeg' && (await isDamaged(bytes)),
          metadataRead: read !== null,
        };
      }),
    async file(asset, size) {
      const path = await originals.find(asset);
      if (path === null || size === 'original') return path;
      const made = await originals.made(asset, size);
      return made ?? (await turn(() => originals.preview(asset, size, () => readable(asset, path))));
    },
    rendition: (photo, options = {}) =>
      turn(async () => {
        const path = await originals.find(photo.asset);
        if (path === null) throw new CallFailed('not-found', { name: photo.fileName });
        return await makeRendition(path, await readable(photo.asset, path), photo, options, exif);
      }),
    tags: (path) => exif.read(path),
    close: () => exif.close(),
  };
}

function check(name: string, bytes: Uint8Array): MediaType {
  if (bytes.length > maxPhotoBytes)
    throw new CallFailed('photo-too-large', { name, bytes: bytes.length, maxBytes: maxPhotoBytes });
  const type = mediaTypeOf(bytes);
  if (!type) throw new CallFailed('photo-unsupported', { name, format: otherFormat(bytes, name) });
  return type;
}

/** A name without the folders that some programs send along; it is only shown, files are kept by their hash. */
const fileNameOf = (name: string): string => cleanLine(name).split(/[/\\]/).at(-1)?.trim().slice(-255) ?? '';

const isDiskFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
