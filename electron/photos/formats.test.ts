import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { CallFailed } from '../../shared/api/index.ts';
import { type ExifProcess, openExifProcess } from './exif-process.ts';
import { openPhotoFolder, type PhotoFolder } from './folder.ts';
import { heic, iimBlock, noise, plainJpeg, tagged, tiffHead, withIim } from './test-pictures.ts';

let folder: string;
let photos: PhotoFolder;
let exif: ExifProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-formats-'));
  exif = openExifProcess();
  photos = openPhotoFolder(folder, { exif });
});
afterAll(async () => {
  await photos.close();
  rmSync(folder, { recursive: true, force: true });
});

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const failure = await photos.add(name, bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(CallFailed);
  const { code, params } = failure as CallFailed;
  expect(params['name']).toBe(name);
  return [code, params['format'] ?? ''].join(' ').trim();
}

describe('a picture of every kind that the press gets', () => {
  const words = { 'XMP-dc:Description': 'Bến cá Cửa Sót' };
  it.each([
    ['image/jpeg', 'a progressive JPEG', () => noise(300, 200).jpeg({ progressive: true }).toBuffer()],
    ['image/jpeg', 'a JPEG in CMYK', () => noise(300, 200).toColourspace('cmyk').jpeg().toBuffer()],
    ['image/jpeg', 'a grey JPEG', () => noise(300, 200).greyscale().jpeg().toBuffer()],
    ['image/png', 'a PNG with holes', () => noise(300, 200).ensureAlpha(0.5).png().toBuffer()],
    ['image/png', 'a PNG of 16 bits', () => noise(300, 200).toColourspace('rgb16').png().toBuffer()],
    ['image/webp', 'WebP', () => noise(300, 200).webp().toBuffer()],
    ['image/avif', 'AVIF', () => noise(300, 200).avif().toBuffer()],
    ['image/tiff', 'TIFF', () => noise(300, 200).tiff({ compression: 'lzw' }).toBuffer()],
  ] as const)('%s: %s', async (mediaType, _what, make) => {
    const bytes = await tagged(exif, folder, await make(), words);
    const { photo, damaged } = await photos.add('ảnh', bytes);
    expect(photo).toMatchObject({ mediaType, width: 300, height: 200, caption: 'Bến cá Cửa Sót' });
    expect(damaged).toBe(false);
    const { bytes: out } = await photos.rendition(photo);
    expect(await sharp(out).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', width: 300, height: 200 });
  });

  it('image/heic: as phones write it, kept as it is and shown as a JPEG', async () => {
    const bytes = await tagged(exif, folder, heic(), {
      'EXIF:Artist': 'Le Duy',
      'EXIF:DateTimeOriginal': '2026:03:12 05:40:10',
    });
    const { photo } = await photos.add('IMG_0412.HEIC', bytes);
    expect(photo).toMatchObject({ mediaType: 'image/heic', width: 96, height: 64, creator: 'Le Duy' });
    expect(await photos.file(photo.asset, 'original')).toMatch(/\.heic$/);
    const { bytes: out } = await photos.rendition({ ...photo, crop: { x: 0.5, y: 0, width: 0.5, height: 1 } });
    const { data, info } = await sharp(out).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([48, 64]);
    // the right half is blue
    expect(data[2]).toBeGreaterThan(150);
    expect(data[0]).toBeLessThan(80);
  });

  it('is what its bytes are, whatever its name says', async () => {
    const { photo } = await photos.add('ảnh.png', await plainJpeg(60, 40));
    expect(photo.mediaType).toBe('image/jpeg');
  });

  it('is named without the folders that came with its name, and never leaves the folder', async () => {
    const bytes = await plainJpeg(61, 40);
    expect((await photos.add('../../../etc/passwd', bytes)).photo.fileName).toBe('passwd');
    expect((await photos.add('C:\\Users\\An\\ảnh 1.jpg', bytes)).photo.fileName).toBe('ảnh 1.jpg');
    expect((await photos.add(`${'đ'.repeat(480)}.jpg`, bytes)).photo.fileName).toHaveLength(255);
    expect(readdirSync(folder).filter((name) => !name.startsWith('made-'))).toEqual(['photos']);
  });
});

describe('a file that is refused, with what it is', () => {
  it.each([
    ['photo-unsupported empty', 'rong.jpg', Buffer.alloc(0)],
    ['photo-unsupported other', 'ghi-chu.jpg', Buffer.from('Đây là văn bản')],
    ['photo-unsupported raw', 'a.cr2', Buffer.from('II*\u0000\u0010\u0000\u0000\u0000CR\u0002\u0000', 'latin1')],
    [
      'photo-unsupported raw',
      'a.cr3',
      Buffer.from('\u0000\u0000\u0000\u0018ftypcrx \u0000\u0000\u0000\u0001', 'latin1'),
    ],
    ['photo-unsupported raw', 'a.nef', tiffHead([254, 1], [330, 900])],
    ['photo-unsupported raw', 'a.dng', tiffHead([254, 1], [50706, 1025])],
    ['photo-unsupported raw', 'a.tif', tiffHead([262, 32803])],
    ['photo-unsupported raw', 'a.raf', Buffer.from('FUJIFILMCCD-RAW 0201')],
    [
      'photo-unsupported video',
      'a.mp4',
      Buffer.from('\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0002\u0000', 'latin1'),
    ],
    [
      'photo-unsupported video',
      'a.mov',
      Buffer.from('\u0000\u0000\u0000\u0014ftypqt  \u0000\u0000\u0002\u0000', 'latin1'),
    ],
    ['photo-unsupported video', 'a.jpg', Buffer.from('\u001aE\u00df\u00a3\u0001\u0000\u0000\u0000', 'latin1')],
    ['photo-unsupported pdf', 'a.jpg', Buffer.from('%PDF-1.7')],
    ['photo-unsupported gif', 'a.gif', Buffer.from('GIF89a')],
    ['photo-unsupported photoshop', 'a.psd', Buffer.from('8BPS\u0000\u0001', 'latin1')],
    ['photo-unsupported other', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s: %s', async (expected, name, bytes) => {
    expect(await refusal(name, bytes)).toBe(expected);
  });

  it('cut off: in the head, in the middle, near the end', async () => {
    const whole = await plainJpeg();
    for (const share of [40, whole.length >> 1, whole.length - 2000])
      expect(await refusal('cut.jpg', whole.subarray(0, share))).toBe('photo-unreadable');
    const small = heic();
    for (const share of [30, 200, 420])
      expect(await refusal('cut.heic', small.subarray(0, share))).toBe('photo-unreadable');
  });

  it('a HEIC whose size was read as nothing', async () => {
    const spoilt = heic();
    // a byte that a fuzz run found: with it libheif gives a picture of 0 pixels
    spoilt[Math.floor(0.669684 * (spoilt.length - 1))] = 0;
    expect(await refusal('empty.heic', spoilt)).toBe('photo-unreadable');
  });

  it('more pixels than any camera has, told from a damaged file', async () => {
    const flat = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
        .png({ compressionLevel: 9, palette: false })
        .toBuffer();
    expect(await refusal('huge.png', await flat(16_000, 12_000))).toBe('photo-too-large');
    // a head alone that claims 30,000 × 30,000
    const liar = await flat(30, 30);
    liar.writeUInt32BE(30_000, 16);
    liar.writeUInt32BE(30_000, 20);
    expect(await refusal('liar.png', liar)).toMatch(/photo-(too-large|unreadable)/);
  });
});

/** A PNG with an XMP packet as Adobe puts it there: a chunk of international text behind the header. */
function withXmp(png: Buffer, properties: string): Buffer {
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  const body = Buffer.from(`iTXtXML:com.adobe.xmp\u0000\u0000\u0000\u0000\u0000${packet}`);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), size, body, sum, png.subarray(33)]);
}

describe('a file that does harm to careless readers', () => {
  it('a JPEG broken in the middle goes in, and says so', async () => {
    const whole = Buffer.from(await plainJpeg(1200, 800));
    const middle = whole.length >> 1;
    // a marker in the middle of the coded data, as a bad card leaves it
    whole.fill(Buffer.from([0xff, 0xd9, 0x00, 0xff, 0xc4]), middle, middle + 4000);
    const added = await photos.add('hong-giua.jpg', whole).catch((error: unknown) => error);
    if (added instanceof CallFailed) expect(added.code).toBe('photo-unreadable');
    else expect(added).toMatchObject({ damaged: true });
    const flipped = Buffer.from(await plainJpeg(1200, 800));
    flipped.fill(0x55, middle, middle + 300);
    await photos.add('lat-bit.jpg', flipped).catch((error: unknown) => expect(error).toBeInstanceOf(CallFailed));
  });

  it('10 MB of metadata', async () => {
    const many = Array.from({ length: 200 }, () => [120, Buffer.alloc(30_000, 'a ')] as const);
    const jpeg = await plainJpeg(64, 40);
    const iim = withIim(jpeg, iimBlock(many.slice(0, 2)));
    expect((await photos.add('iim.jpg', iim)).photo.caption.length).toBeLessThanOrEqual(20_000);
    const words = 'chữ '.repeat(2_000_000);
    const xmp = withXmp(
      await noise(64, 40).png().toBuffer(),
      `<dc:title>x</dc:title><dc:description>${words}</dc:description>`,
    );
    expect(xmp.length).toBeGreaterThan(10_000_000);
    const { photo } = await photos.add('xmp.png', xmp);
    expect(photo.caption.length).toBeLessThanOrEqual(20_000);
  });

  it('XMP whose entities would unfold to gigabytes, or read a file of the machine', async () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    const packet = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>&f;</photoshop:Credit>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">&e9;</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const head = Buffer.from('http://ns.adobe.com/xap/1.0/\u0000');
    const size = head.length + packet.length + 2;
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, size >> 8, size & 255]), head, Buffer.from(packet)]);
    const jpeg = await plainJpeg(64, 40);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
    const { photo } = await photos.add('xmp.jpg', bytes);
    expect(photo.caption.length).toBeLessThan(100);
    expect(photo.credit).not.toContain('root');
  });
});

test('a refused file leaves nothing behind', async () => {
  const before = readdirSync(join(folder, 'photos'), { recursive: true }).length;
  await refusal('x.jpg', Buffer.from('không phải ảnh'));
  await refusal('y.jpg', (await plainJpeg(301, 200)).subarray(0, 900));
  expect(
    readdirSync(join(folder, 'photos'), { recursive: true }).filter((name) => String(name).endsWith('.part')),
  ).toEqual([]);
  expect(readdirSync(join(folder, 'photos'), { recursive: true }).length).toBe(before);
});
