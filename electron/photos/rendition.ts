import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameOf, pointIn, type PresentPhoto, shownFrame } from '../../shared/article/index.ts';
import { CallFailed } from '../../shared/api/index.ts';
import { type Embedded, embedMetadata } from './embed.ts';
import type { ExifProcess } from './exif-process.ts';
import { measure, render } from './picture.ts';

export interface RenditionOptions {
  /** Pixels; content systems keep 2,560 without scaling it down themselves. A smaller picture is not enlarged. */
  readonly longestSide?: number;
  /** 1 to 100. */
  readonly quality?: number;
  /** Width to height, e.g. 16 / 9: the frame of that shape about the point of interest. Without it, the photo's own crop. */
  readonly aspect?: number;
  /** What it says instead of the photo's own words, e.g. the caption in the house's form. */
  readonly words?: Partial<Embedded>;
  /** Keeps what the camera wrote (exposure, position, serial numbers); without it nothing of that leaves. */
  readonly keepCamera?: boolean;
}

export interface Rendition {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An upright, cropped sRGB JPEG of a picture, with the story's words in IIM and XMP. `original` is the camera's file. */
export async function makeRendition(
  original: string,
  picture: Uint8Array,
  photo: PresentPhoto,
  { longestSide = 2560, quality = 90, aspect, words = {}, keepCamera = false }: RenditionOptions,
  exif: ExifProcess,
): Promise<Rendition> {
  const frame = aspect === undefined ? shownFrame(photo, photo) : frameOf(photo, photo, aspect);
  const temporary = await mkdtemp(join(tmpdir(), 'morat-photo-'));
  try {
    const file = join(temporary, 'photo.jpg');
    const { turn, tilt } = photo;
    await writeFile(file, await render(picture, { longestSide, quality, framed: { turn, tilt, frame } }));
    const told: Embedded = { ...photo, ...words, interest: pointIn(frame, photo.interest) };
    await embedMetadata(file, told, exif, keepCamera ? original : null).catch(() => {
      // without its words a photo may not leave: they are what credits it
      throw new CallFailed('package-not-verified', { what: 'photo-metadata', name: photo.fileName });
    });
    const bytes = await readFile(file);
    return { bytes, ...(await measure(bytes, photo.fileName)) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
