import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ExifProcess } from './exif-process.ts';

// Pictures for the tests of this room: noise, so that their bytes can be cut, with metadata as programs write it.

export const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#7a9', noise: { type: 'gaussian', mean: 120, sigma: 40 } },
  });

export const plainJpeg = (width = 900, height = 600): Promise<Buffer> => noise(width, height).jpeg().toBuffer();

/** A picture with tags that exiftool writes, in one call for each set: a second one leaves the IIM's digest behind. */
export async function tagged(
  exif: ExifProcess,
  folder: string,
  picture: Uint8Array,
  ...sets: readonly Readonly<Record<string, unknown>>[]
): Promise<Buffer> {
  const path = join(folder, `made-${Math.random().toString(36).slice(2)}`);
  writeFileSync(path, picture);
  for (const tags of sets) await exif.write(path, tags);
  return readFileSync(path);
}

const dataset = (record: number, number: number, value: Uint8Array): Buffer => {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
};

/** A block of IIM as programs write it that do not know 1:90, or that say UTF-8 whatever they write. */
export function iimBlock(values: readonly (readonly [number, Uint8Array])[], saysUtf8 = false): Buffer {
  const mark = saysUtf8 ? [dataset(1, 90, Buffer.from('\u001b%G'))] : [];
  return Buffer.concat([...mark, ...values.map(([number, value]) => dataset(2, number, value))]);
}

/** The same JPEG with a block of IIM in a Photoshop resource (APP13), as every program keeps it. */
export function withIim(jpeg: Uint8Array, block: Uint8Array): Buffer {
  const padded = Buffer.concat([block, Buffer.alloc(block.length % 2)]);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000', 'latin1'),
    Buffer.from([0, 0, block.length >> 8, block.length & 255]),
    padded,
  ]);
  const size = resource.length + 2;
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, size >> 8, size & 255]), resource]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const letters = [
  ...'aăâeêioôơuưy'.split('').flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC'))),
  'đ',
];
/** `letters` in TCVN3 (ABC), as glibc's iconv writes them. */
const tcvn3 =
  '61 b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb 65 cc ce cf d0 d1 aa d2 d3 d4 d5 d6 69 d7 d8 dc dd de 6f df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee 75 ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 79 fa fb fc fd fe ae'.split(
    ' ',
  );
/** `letters` in VNI-Windows. */
const vni =
  'a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ'.split(
    ' ',
  );

export const encoders: Readonly<Record<'utf-8' | 'tcvn3' | 'vni' | 'latin-1', (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'latin-1': (text) => Buffer.from(text, 'latin1'),
  tcvn3: (text) =>
    Buffer.concat(text.split('').map((one) => byTable(one, (at) => Buffer.from(tcvn3[at] ?? '', 'hex')))),
  vni: (text) => Buffer.concat(text.split('').map((one) => byTable(one, (at) => Buffer.from(vni[at] ?? '', 'latin1')))),
};

const byTable = (letter: string, of: (at: number) => Buffer): Buffer => {
  const at = letters.indexOf(letter);
  return at === -1 ? Buffer.from(letter, 'latin1') : of(at);
};

/** A HEIC of 96 × 64 pixels, red on the left and blue on the right, as libheif and x265 write it. */
export const heic = (): Buffer =>
  Buffer.from(
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAVQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAABdbWRhdAAAAFEoAa9YitgOkl//8rXf/1H+Q+UAw6N3/tL4X3C/P9OFVOl8RqNWEVHpmNCMv3wA/8LUsPw2HH+4x3sKT6lo3PEWyjCwMelWHmEifDD1/Wykey8=',
    'base64',
  );

/** The head of a TIFF whose first directory has these tags (number, value), all of them LONG. */
export function tiffHead(...tags: readonly (readonly [number, number])[]): Buffer {
  const head = Buffer.alloc(8 + 2 + tags.length * 12 + 4);
  head.write('II*\u0000', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(tags.length, 8);
  for (const [at, [number, value]] of tags.entries()) {
    head.writeUInt16LE(number, 10 + at * 12);
    head.writeUInt16LE(4, 12 + at * 12);
    head.writeUInt32LE(1, 14 + at * 12);
    head.writeUInt32LE(value, 18 + at * 12);
  }
  return head;
}
