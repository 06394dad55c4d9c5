import sharp from 'sharp';
import { CallFailed } from '../../shared/api/index.ts';

/** No camera of the press has more; beyond it a small file may unfold to gigabytes. */
const maxPixels = 150_000_000;

interface PictureSize {
  /** Pixels, after orientation. */
  readonly width: number;
  readonly height: number;
}

const reading = { limitInputPixels: maxPixels, failOn: 'truncated', sequentialRead: true } as const;

/** Looks at a picture; throws photo-unreadable or photo-too-large. */
export async function measure(bytes: Uint8Array, name: string): Promise<PictureSize> {
  try {
    // the header first, with no limit, so that the answer can tell too large from damaged
    const { width, height, orientation = 1 } = await sharp(bytes, { ...reading, limitInputPixels: false }).metadata();
    if (width * height > maxPixels) throw new CallFailed('photo-too-large', { name, width, height, maxPixels });
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch (error) {
    if (error instanceof CallFailed) throw error;
    throw new CallFailed('photo-unreadable', { name });
  }
}

/** A smaller upright JPEG in sRGB without any metadata; decoding the whole picture proves that it is undamaged. */
export async function render(bytes: Uint8Array, longestSide: number, quality: number): Promise<Buffer> {
  return await sharp(bytes, reading)
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality, chromaSubsampling: quality >= 90 ? '4:4:4' : '4:2:0' })
    .toBuffer();
}
