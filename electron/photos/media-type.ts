export const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;
export type MediaType = keyof typeof extensions;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** What kind of picture the bytes are, by the bytes; null for any other file. A file's name is no proof. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(bytes, 1, 8) === 'PNG\r\n\u001a\n') return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  return null;
}

/** Pictures that Morat does not take yet, named in the message: a phone's HEIC, a camera's raw file, TIFF and the like. */
export function otherFormat(bytes: Uint8Array): string {
  const start = ascii(bytes, 0, 12);
  if (start.slice(4, 8) === 'ftyp') return /heic|heix|mif1|msf1|hevc/.test(start.slice(8)) ? 'HEIC' : 'AVIF/video';
  if (start.startsWith('GIF8')) return 'GIF';
  if (start.startsWith('II*') || start.startsWith('MM')) return 'TIFF/RAW';
  if (start.startsWith('BM')) return 'BMP';
  if (start.startsWith('%PDF')) return 'PDF';
  return '';
}
