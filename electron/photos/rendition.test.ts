import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photoWords, type PresentPhoto, waitingPhoto } from '../../shared/article/index.ts';
import { type ExifProcess, openExifProcess } from './exif-process.ts';
import { iptcFields, keywordField } from './fields.ts';
import { readMetadata } from './metadata.ts';
import { makeRendition, type RenditionOptions } from './rendition.ts';
import { noise, tagged } from './test-pictures.ts';

let folder: string;
let exif: ExifProcess;
let original: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-rendition-'));
  exif = openExifProcess();
  original = join(folder, 'original.jpg');
  const camera = {
    'EXIF:Make': 'Canon',
    'EXIF:SerialNumber': '052041',
    'EXIF:GPSLatitude': '18.3',
    'EXIF:GPSLatitudeRef': 'N',
    'XMP-exif:GPSLatitude': '18.3',
    'XMP-aux:SerialNumber': '052041',
    'IPTC:Caption-Abstract': 'lời cũ của máy',
  };
  writeFileSync(original, await tagged(exif, folder, await noise(900, 600).jpeg().toBuffer(), camera));
});
afterAll(async () => {
  await exif.close();
  rmSync(folder, { recursive: true, force: true });
});

const photo: PresentPhoto = {
  ...waitingPhoto('p', 'Bà Trần Thị Lụa gỡ lưới ở bến cá, sáng 12/3', 'Trần Bình', '2026-03-12T00:00:00.000Z'),
  asset: 'a'.repeat(64),
  mediaType: 'image/jpeg',
  width: 900,
  height: 600,
  headline: 'Bến cá Cửa Sót',
  creator: 'Trần Văn Bình, phóng viên thường trú khu vực Bắc Trung Bộ',
  creatorTitle: 'Phóng viên ảnh',
  source: 'TTXVN',
  copyright: '© Báo Sông Lam 2026',
  takenAt: '2026-03-12T05:40:10',
  sublocation: 'Bến cá Cửa Sót',
  city: 'Xã Lộc Hà',
  province: 'Hà Tĩnh',
  country: 'Việt Nam',
  alt: 'Một người phụ nữ gỡ lưới bên thuyền',
  extendedDescription: 'Người phụ nữ đội nón ngồi trên mạn thuyền.\nSau lưng bà là bến cá.',
  rights: 'Dùng một lần.\nKhông bán lại.',
  keywords: ['ngư dân', 'Hà Tĩnh'],
};

async function rendered(of: PresentPhoto, options: RenditionOptions = {}) {
  const rendition = await makeRendition(original, readFileSync(original), of, options, exif);
  const path = join(folder, 'rendition.jpg');
  writeFileSync(path, rendition.bytes);
  return { ...rendition, path, tags: await exif.read(path) };
}

describe('what a rendition says', () => {
  it('is every field of the story, in XMP and in IIM, letter for letter', async () => {
    const { tags } = await rendered(photo);
    for (const [field, { xmp, iim }] of Object.entries(iptcFields)) {
      const value = photo[field as keyof typeof iptcFields];
      // dc:creator is a list by its schema; -struct gives one entry as a list
      expect([tags[xmp[0]?.[0] ?? '']].flat(), field).toEqual([value]);
      if (iim) expect([tags[iim[1]]].flat(), field).toEqual([value]);
    }
    for (const tag of [keywordField.xmp[0]?.[0] ?? '', 'IPTC:Keywords']) expect(tags[tag]).toEqual(photo.keywords);
    expect(tags).toMatchObject({
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:DateCreated': '2026:03:12',
      'IPTC:TimeCreated': '05:40:10+07:00',
      'XMP-photoshop:DateCreated': '2026:03:12 05:40:10',
    });
    expect(tags['Photoshop:IPTCDigest']).toBe(tags['File:CurrentIPTCDigest']);
  });

  it('is read back by Morat as the same photo', async () => {
    const back = await readMetadata((await rendered(photo)).path, exif);
    for (const field of photoWords) expect(back[field], field).toBe(photo[field]);
    expect(back.keywords).toEqual(photo.keywords);
  });

  it('a photo that says nothing writes nothing, and a credit stands for an unknown creator', async () => {
    const bare = { ...photo };
    for (const field of photoWords) bare[field as 'caption'] = '';
    const { tags } = await rendered({ ...bare, keywords: [] });
    expect(Object.keys(tags).filter((name) => /^XMP-(?!x:)|^IPTC:(?!Coded|Env|Appl)/.test(name))).toEqual([]);
    expect((await rendered({ ...bare, credit: 'TTXVN' })).tags).toMatchObject({ 'IPTC:By-line': 'TTXVN' });
  });

  it('nothing of the camera, unless the newsroom asks for it', async () => {
    const camera = /GPS|Serial|Make|ExifIFD/;
    expect(Object.keys((await rendered(photo)).tags).filter((name) => camera.test(name))).toEqual([]);
    const kept = (await rendered(photo, { keepCamera: true })).tags;
    expect(kept).toMatchObject({ 'IFD0:Make': 'Canon', 'ExifIFD:SerialNumber': '052041' });
    expect(kept['GPS:GPSLatitude']).toBeDefined();
    expect(kept['IPTC:Caption-Abstract']).toBe(photo.caption);
  });
});

describe('what a rendition shows', () => {
  /** Left half red, right half blue, a white band on top. */
  const halves = async (width: number, height: number) => {
    const half = (colour: string) =>
      sharp({ create: { width: width / 2, height, channels: 3, background: colour } })
        .png()
        .toBuffer();
    const band = sharp({ create: { width, height: height / 10, channels: 3, background: '#fff' } }).png();
    return await sharp({ create: { width, height, channels: 3, background: '#000' } })
      .composite([
        { input: await half('#e00'), left: 0, top: 0 },
        { input: await half('#00e'), left: width / 2, top: 0 },
        { input: await band.toBuffer(), left: 0, top: 0 },
      ])
      .jpeg()
      .toBuffer();
  };
  const at = async (bytes: Uint8Array, x: number, y: number) => {
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const start = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * 3;
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
    return green > 150 ? 'white' : red > blue ? 'red' : 'blue';
  };
  const made = async (change: Partial<PresentPhoto>, options: RenditionOptions = {}) => {
    const path = join(folder, 'halves.jpg');
    writeFileSync(path, await halves(900, 600));
    return await makeRendition(path, readFileSync(path), { ...photo, ...change }, options, exif);
  };

  it('the crop, and no more than the picture has', async () => {
    const rendition = await made({ crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 } });
    expect([rendition.width, rendition.height]).toEqual([450, 300]);
    expect(await at(rendition.bytes, 0.05, 0.05)).toBe('blue');
    expect(await made({}, { longestSide: 300 })).toMatchObject({ width: 300, height: 200 });
  });
  it('a frame of another shape about the point of interest, and says where it is now', async () => {
    const square = await made({ interest: { x: 0.9, y: 0.5 } }, { aspect: 1 });
    expect([square.width, square.height]).toEqual([600, 600]);
    expect(await at(square.bytes, 0.4, 0.5)).toBe('blue');
    const path = join(folder, 'square.jpg');
    writeFileSync(path, square.bytes);
    const { interest } = await readMetadata(path, exif);
    expect(interest?.x).toBeCloseTo((0.9 - 1 / 3) / (2 / 3), 2);
  });
  it('the picture turned to the right', async () => {
    const turned = await made({ turn: 90 });
    expect([turned.width, turned.height]).toEqual([600, 900]);
    // the top has gone to the right, the left to the top
    expect(await at(turned.bytes, 0.99, 0.5)).toBe('white');
    expect(await at(turned.bytes, 0.3, 0.1)).toBe('red');
  });
  it('the picture straightened, with no empty corner', async () => {
    const straight = await made({ tilt: 5, crop: null });
    expect(straight.width).toBeLessThan(860);
    expect(straight.width / straight.height).toBeCloseTo(1.5, 1);
    for (const [x, y] of [
      [0, 1],
      [1, 1],
    ] as const)
      expect(await at(straight.bytes, x, y)).toBe(x === 0 ? 'red' : 'blue');
  });
  it('sRGB colours of a picture in another profile or in CMYK', async () => {
    const wide = join(folder, 'wide.jpg');
    writeFileSync(
      wide,
      await sharp({ create: { width: 200, height: 200, channels: 3, background: '#20c040' } })
        .withIccProfile('p3')
        .jpeg({ quality: 100 })
        .toBuffer(),
    );
    const shown = await makeRendition(wide, readFileSync(wide), { ...photo, width: 200, height: 200 }, {}, exif);
    const [red, green, blue] = await sharp(shown.bytes).raw().toBuffer();
    expect(Math.abs((red ?? 0) - 0x20) + Math.abs((green ?? 0) - 0xc0) + Math.abs((blue ?? 0) - 0x40)).toBeLessThan(24);
    const cmyk = join(folder, 'cmyk.jpg');
    writeFileSync(cmyk, await noise(200, 200).toColourspace('cmyk').jpeg().toBuffer());
    expect(await sharp(cmyk).metadata()).toMatchObject({ space: 'cmyk' });
    const { bytes } = await makeRendition(cmyk, readFileSync(cmyk), { ...photo, width: 200, height: 200 }, {}, exif);
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });
});
