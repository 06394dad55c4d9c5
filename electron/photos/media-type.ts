import type { MediaType } from '../../shared/article/index.ts';

export const extensions: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/tiff': 'tif',
};

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** What kind of picture the bytes are, by the bytes; null for any other file. A file's name is no proof. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(bytes, 1, 8) === 'PNG\r\n\u001a\n') return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (isTiff(bytes)) return isRaw(bytes) ? null : 'image/tiff';
  const brands = brandsOf(bytes);
  if (brands.some((one) => /^avi[fs]$/.test(one))) return 'image/avif';
  return brands.some((one) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(one)) ? 'image/heic' : null;
}

/** What the message names: a camera's raw file and a film have their own advice. */
export type OtherFormat = 'raw' | 'video' | 'pdf' | 'gif' | 'photoshop' | 'empty' | 'other';

/** What a file is that is no picture Morat takes. */
export function otherFormat(bytes: Uint8Array, name: string): OtherFormat {
  if (bytes.length === 0) return 'empty';
  const start = ascii(bytes, 0, 16);
  const brands = brandsOf(bytes);
  const begins = (...heads: readonly string[]) => heads.some((head) => start.startsWith(head));
  if (brands.includes('crx ') || isTiff(bytes) || begins('FUJIFILM', 'IIRO', 'IIRS', 'MMOR', 'IIU\u0000', 'FOVb'))
    return 'raw';
  const isMovie = ['moov', 'mdat', 'wide'].includes(start.slice(4, 8)) || start.slice(8, 12) === 'AVI ';
  if (brands.length > 0 || isMovie || begins('\u001aE\u00df\u00a3', 'FLV', 'OggS', '\u0000\u0000\u0001\u00ba'))
    return 'video';
  if (begins('%PDF')) return 'pdf';
  if (begins('GIF8')) return 'gif';
  if (begins('8BPS')) return 'photoshop';
  return /\.(?:cr[23w]|nef|nrw|arw|srf|sr2|dng|raf|orf|rw2|pef|x3f|iiq|3fr)$/i.test(name) ? 'raw' : 'other';
}

/** The brands of an ISO media file, the major one first. */
function brandsOf(bytes: Uint8Array): string[] {
  if (ascii(bytes, 4, 8) !== 'ftyp') return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  const listed = ascii(bytes, 16, Math.min(Math.max(size, 16), 256));
  return [ascii(bytes, 8, 12), ...(listed.match(/.{4}/gs) ?? [])];
}

const isTiff = (bytes: Uint8Array): boolean => ['II*\u0000', 'MM\u0000*'].includes(ascii(bytes, 0, 4));

/** TIFF 6.0 tags that only a raw file's first directory has (DNG 1.7, TIFF/EP): see isRaw. */
const newSubfileType = 254;
const photometric = 262;
const subDirectories = 330;
const dngVersion = 50706;

/**
 * Most cameras' raw files are TIFF inside: a directory whose pixels are those of a colour filter, a DNG's version, or a
 * preview that keeps the real picture in a directory below it. Canon's says CR behind its head.
 */
function isRaw(bytes: Uint8Array): boolean {
  if (ascii(bytes, 8, 10) === 'CR') return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const small = bytes[0] === 0x49;
  if (bytes.length < 8) return false;
  const at = view.getUint32(4, small);
  if (at + 2 > bytes.length) return false;
  const entries = view.getUint16(at, small);
  const found = new Map<number, number>();
  for (let entry = 0; entry < entries && at + 14 + entry * 12 <= bytes.length; entry++) {
    const start = at + 2 + entry * 12;
    const isShort = view.getUint16(start + 2, small) === 3;
    found.set(
      view.getUint16(start, small),
      isShort ? view.getUint16(start + 8, small) : view.getUint32(start + 8, small),
    );
  }
  const isFiltered = [32803, 34892].includes(found.get(photometric) ?? 0);
  return isFiltered || found.has(dngVersion) || (found.get(newSubfileType) === 1 && found.has(subDirectories));
}
