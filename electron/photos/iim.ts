import { isSyllable, legacyEncodingOf, mending } from '../../shared/language/index.ts';

/** A block of IPTC-IIM (version 4.2) as it was read: the values of record 2 by their dataset's number. */
export interface Iim {
  readonly values: ReadonlyMap<number, readonly string[]>;
  /** How its letters were written; `declared` when dataset 1:90 says UTF-8 and they are. */
  readonly charset: 'ascii' | 'declared' | 'utf-8' | 'tcvn3' | 'vni' | 'viscii' | 'viqr' | 'windows-1258' | 'latin-1';
}

/** Longer than any caption; a block of megabytes is read no further. */
const longestValue = 256 * 1024;

/**
 * Reads a block of IIM. Many programs leave out 1:90, which says how letters are written, and some say UTF-8 and write
 * something else, so the bytes decide: UTF-8, an old Vietnamese encoding by its syllables, Windows-1258, Latin-1.
 */
export function readIim(block: Uint8Array): Iim {
  const raw = datasets(block);
  const bytes = [...raw.values()].flat();
  if (bytes.every((one) => one.every((byte) => byte < 0x80))) {
    // only VIQR writes Vietnamese in ASCII
    const text = bytes.map((one) => ascii(one)).join('\n');
    return legacyEncodingOf(text) === 'viqr'
      ? { values: decode(raw, mending(text).mend, ascii), charset: 'viqr' }
      : { values: decode(raw, (one) => one, ascii), charset: 'ascii' };
  }
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return {
      values: decode(
        raw,
        (one) => one,
        (one) => utf8.decode(one),
      ),
      charset: saysUtf8(block) ? 'declared' : 'utf-8',
    };
  } catch {
    return decodeOld(raw, bytes);
  }
}

function decodeOld(raw: ReadonlyMap<number, readonly Uint8Array[]>, bytes: readonly Uint8Array[]): Iim {
  const western = new TextDecoder('windows-1252');
  const whole = bytes.map((one) => western.decode(one)).join('\n');
  const old = legacyEncodingOf(whole);
  if (old !== null)
    return { values: decode(raw, mending(whole, old).mend, (one) => western.decode(one)), charset: old };
  const vietnamese = new TextDecoder('windows-1258');
  const read = (one: Uint8Array) => vietnamese.decode(one).normalize('NFC');
  const charset = isVietnamese(bytes.map(read).join(' ')) ? 'windows-1258' : 'latin-1';
  return {
    values: decode(raw, (one) => one, charset === 'latin-1' ? (one) => western.decode(one) : read),
    charset,
  };
}

const isVietnamese = (text: string): boolean => {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]/.test(word));
  return words.length > 0 && words.filter((word) => isSyllable(word.toLowerCase())).length >= words.length * 0.8;
};

const ascii = (bytes: Uint8Array): string => new TextDecoder('ascii').decode(bytes);

const decode = (
  raw: ReadonlyMap<number, readonly Uint8Array[]>,
  mend: (text: string) => string,
  read: (bytes: Uint8Array) => string,
): ReadonlyMap<number, readonly string[]> =>
  new Map([...raw].map(([dataset, all]) => [dataset, all.map((one) => mend(read(one).replaceAll('\u0000', '')))]));

/** Record 2 of the block: tag marker 1C, record, dataset, length, value. Ends at the first thing that is none. */
function datasets(block: Uint8Array): Map<number, Uint8Array[]> {
  const found = new Map<number, Uint8Array[]>();
  for (const { record, dataset, value } of walk(block)) {
    if (record !== 2) continue;
    const kept = found.get(dataset) ?? [];
    found.set(dataset, [...kept, value.subarray(0, longestValue)]);
  }
  return found;
}

const saysUtf8 = (block: Uint8Array): boolean => {
  for (const { record, dataset, value } of walk(block))
    if (record === 1 && dataset === 90) return value[0] === 0x1b && value[1] === 0x25 && value[2] === 0x47;
  return false;
};

function* walk(block: Uint8Array): Generator<{ record: number; dataset: number; value: Uint8Array }> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  let at = 0;
  while (at + 5 <= block.length && view.getUint8(at) === 0x1c) {
    let size = view.getUint16(at + 3);
    let start = at + 5;
    if (size & 0x8000) {
      // an extended length: so many bytes hold it
      const digits = size & 0x7fff;
      if (digits > 4 || start + digits > block.length) return;
      size = 0;
      for (let digit = 0; digit < digits; digit++) size = size * 256 + view.getUint8(start + digit);
      start += digits;
    }
    if (start + size > block.length) return;
    yield { record: view.getUint8(at + 1), dataset: view.getUint8(at + 2), value: block.subarray(start, start + size) };
    at = start + size;
  }
}
