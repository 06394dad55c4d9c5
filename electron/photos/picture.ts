import sharp, { type Sharp } from 'sharp';
import { type Framed, type Frame, type Size, turnedSize } from '../../shared/article/index.ts';
import { CallFailed } from '../../shared/api/index.ts';
import { decodeHeif } from './heif.ts';

/** No camera of the press has more; beyond it a small file may unfold to gigabytes. */
const maxPixels = 150_000_000;

const reading = { limitInputPixels: maxPixels, failOn: 'truncated', sequentialRead: true } as const;

/** Looks at a picture: its pixels after orientation. Throws photo-unreadable or photo-too-large. */
export async function measure(bytes: Uint8Array, name: string): Promise<Size> {
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

/** A HEIC picture as a JPEG that everything else can read, upright and as good as the phone's. */
export async function developHeic(bytes: Uint8Array, name: string): Promise<Buffer> {
  const answer = await decodeHeif({ bytes, maxPixels });
  switch (answer.kind) {
    case 'unreadable':
      throw new CallFailed('photo-unreadable', { name });
    case 'too-large':
      throw new CallFailed('photo-too-large', { name, width: answer.width, height: answer.height, maxPixels });
    case 'pixels': {
      const { width, height, data } = answer;
      const pixels = sharp(data, { raw: { width, height, channels: 4 } });
      return await pixels
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
        .toBuffer();
    }
  }
}

interface Rendering {
  /** Pixels; a smaller picture is not enlarged. */
  readonly longestSide: number;
  /** 1 to 100, as JPEG counts it. */
  readonly quality: number;
  /** How the picture is turned and what of it is shown; the whole picture without it. */
  readonly framed?: Pick<Framed, 'turn' | 'tilt'> & { readonly frame: Frame };
}

/** An upright JPEG in sRGB without any metadata; decoding the whole picture proves that it is not cut off. */
export async function render(bytes: Uint8Array, { longestSide, quality, framed }: Rendering): Promise<Buffer> {
  const upright = sharp(bytes, reading).autoOrient();
  const shown = framed ? cut(upright, await measure(bytes, ''), framed) : upright;
  return await shown
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality, chromaSubsampling: quality >= 90 ? '4:4:4' : '4:2:0' })
    .toBuffer();
}

/**
 * Whether a part of the picture is damaged though the whole of it can be shown: a bad card or a copy that broke leaves
 * grey or shifted stripes in the middle, which a busy desk does not see in a thumbnail.
 */
export async function isDamaged(bytes: Uint8Array): Promise<boolean> {
  try {
    // an eighth of the size reads every byte of a JPEG and costs the least
    await sharp(bytes, { ...reading, failOn: 'warning' })
      .resize({ width: 64 })
      .raw()
      .toBuffer();
    return false;
  } catch {
    return true;
  }
}

/** Turned about its middle, the picture grows into a larger box; the frame is measured from the same middle. */
function cut(picture: Sharp, size: Size, { turn, tilt, frame }: NonNullable<Rendering['framed']>): Sharp {
  const turned = turnedSize(size, { turn });
  const angle = (turn + tilt) % 360;
  const rotated = angle === 0 ? picture : picture.rotate(angle, { background: '#ffffff' });
  const box = tilt === 0 ? turned : boxOf(turned, tilt);
  const width = Math.max(1, Math.min(Math.round(frame.width * turned.width), box.width));
  const height = Math.max(1, Math.min(Math.round(frame.height * turned.height), box.height));
  const left = Math.round(frame.x * turned.width + (box.width - turned.width) / 2);
  const top = Math.round(frame.y * turned.height + (box.height - turned.height) / 2);
  return rotated.extract({
    left: Math.max(0, Math.min(left, box.width - width)),
    top: Math.max(0, Math.min(top, box.height - height)),
    width,
    height,
  });
}

/** The box around a picture that is turned by `tilt` degrees; a pixel less, since libvips may round it down. */
function boxOf({ width, height }: Size, tilt: number): Size {
  const angle = (Math.abs(tilt) * Math.PI) / 180;
  return {
    width: Math.floor(width * Math.cos(angle) + height * Math.sin(angle)) - 1,
    height: Math.floor(width * Math.sin(angle) + height * Math.cos(angle)) - 1,
  };
}
