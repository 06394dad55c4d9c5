import { isSyllable, legacyEncodingOf } from '../../shared/language/index.ts';

/**
 * A text file in one byte a letter, which UTF-8 can't be: Windows-1258 (composed), or what shows as Windows-1252 and is
 * TCVN3, VNI or VISCII (still to be converted) or has no letter but ASCII's (curly quotes). Null when nothing tells.
 */
export function decodeLegacy(bytes: Uint8Array): string | null {
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (western.includes('\u0000')) return null;
  if (legacyEncodingOf(western) !== null) return western;
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (isVietnamese(vietnamese)) return vietnamese;
  return /[^\p{ASCII}\p{P}\p{S}\s]/u.test(western) ? null : western;
}

/** Most words with a letter that only Vietnamese has are syllables, and there are some. */
function isVietnamese(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]/.test(word));
  const right = words.filter((word) => isSyllable(word)).length;
  return right >= 2 && right >= words.length * 0.8;
}
