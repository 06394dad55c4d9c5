import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExifProcess, openExifProcess } from './exif-process.ts';
import { openPhotoFolder, type PhotoFolder } from './folder.ts';

let folder: string;
let photos: PhotoFolder;
let exif: ExifProcess;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-photos-'));
  photos = openPhotoFolder(folder, { now: () => new Date('2026-11-24T08:00:00Z') });
  exif = openExifProcess();
});
afterAll(async () => {
  await photos.close();
  await exif.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A picture that is no flat colour, so that its bytes can be cut. */
const picture = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#7a9', noise: { type: 'gaussian', mean: 120, sigma: 40 } },
  });

async function jpeg(tags: Record<string, string>, width = 900, height = 600): Promise<Uint8Array> {
  const path = join(folder, 'made.jpg');
  writeFileSync(path, await picture(width, height).jpeg().toBuffer());
  if (Object.keys(tags).length > 0) await exif.write(path, tags);
  return readFileSync(path);
}

const caption = 'Chủ vườn Nguyễn Thị Đượm giới thiệu giống vải thiều sớm';

describe('a picture that is added', () => {
  it('is kept byte for byte under its hash, and once', async () => {
    const bytes = await jpeg({});
    const { photo } = await photos.add('vườn vải.jpg', bytes);
    await photos.add('khác tên.jpg', bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(photo).toMatchObject({ asset: hash, fileName: 'vườn vải.jpg', width: 900, height: 600 });
    const kept = join(folder, 'photos', hash.slice(0, 2));
    expect(readdirSync(kept)).toEqual([`${hash}.jpg`]);
    expect(readFileSync(join(kept, `${hash}.jpg`)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('gives its IPTC-IIM words with and without the mark of UTF-8', async () => {
    const words = { 'IPTC:Caption-Abstract': caption, 'IPTC:By-line': 'Lê Hoàng Ân', 'IPTC:City': 'Hải Dương' };
    for (const mark of [{ 'IPTC:CodedCharacterSet': 'UTF8' }, {}]) {
      const { photo } = await photos.add(
        'iim.jpg',
        await jpeg({ ...mark, ...words, 'IPTC:DateCreated': '2022:01:07' }),
      );
      expect(photo).toMatchObject({ caption, creator: 'Lê Hoàng Ân', city: 'Hải Dương', takenAt: '2022-01-07' });
      expect(photo.origins).toMatchObject({ caption: 'IPTC 2:120', credit: 'IPTC 2:80' });
    }
  });

  it('takes XMP before IIM before EXIF, in NFC, and a credit without its label', async () => {
    const { photo } = await photos.add(
      'three.jpg',
      await jpeg({
        'XMP-dc:Description': caption.normalize('NFD'),
        'IPTC:Caption-Abstract': 'khác',
        'EXIF:ImageDescription': 'khác nữa',
        'IPTC:Credit': 'Ảnh: Trần Bình',
        'IPTC:CodedCharacterSet': 'UTF8',
        'EXIF:Artist': 'Trần Bình',
        'EXIF:DateTimeOriginal': '2022:01:07 15:04:05',
      }),
    );
    expect(photo).toMatchObject({ caption, credit: 'Trần Bình', creator: 'Trần Bình', takenAt: '2022-01-07T15:04:05' });
    expect(photo.origins).toMatchObject({
      caption: 'XMP dc:description',
      credit: 'IPTC 2:110',
      creator: 'EXIF Artist',
    });
  });

  it('is measured upright, and shown upright', async () => {
    const { photo } = await photos.add('lying.jpg', await jpeg({ 'EXIF:Orientation#': '6' }, 800, 500));
    expect([photo.width, photo.height]).toEqual([500, 800]);
    const thumb = await photos.file(photo.asset, 'thumb');
    expect(await sharp(thumb ?? '').metadata()).toMatchObject({ width: 200, height: 320, format: 'jpeg' });
    expect(await photos.file(photo.asset, 'original')).toMatch(/\.jpg$/);
    expect(await photos.file('0'.repeat(64), 'thumb')).toBeNull();
  });
});

it('is in also where its metadata cannot be read (no perl), and that is told', async () => {
  const without = openPhotoFolder(join(folder, 'no-perl'), { exif: openExifProcess('/nowhere/exiftool') });
  const { photo, metadataRead } = await without.add('a.jpg', await jpeg({ 'IPTC:Credit': 'Lê Duy' }));
  expect(metadataRead).toBe(false);
  expect(photo).toMatchObject({ width: 900, credit: '', origins: {} });
  await without.close();
});

describe('the file that is handed over', () => {
  it('carries the story’s words in IIM and XMP, nothing of the camera, and is the same each time', async () => {
    const bytes = await jpeg({
      'EXIF:GPSLatitude': '20.8',
      'EXIF:GPSLatitudeRef': 'N',
      'EXIF:SerialNumber': '12345',
      'IPTC:Caption-Abstract': 'cũ',
    });
    const { photo } = await photos.add('out.jpg', bytes);
    const told = {
      ...photo,
      caption,
      credit: 'Nguyễn Thị Phương Thảo Nguyên',
      copyright: '© Tòa soạn',
      city: 'Thanh Hà',
      province: 'Hải Dương',
      takenAt: '2022-01-07T15:04:05',
      alt: 'Một người phụ nữ bên chùm vải',
    };
    const { bytes: first } = await photos.rendition(told);
    expect(Buffer.from((await photos.rendition(told)).bytes).equals(Buffer.from(first))).toBe(true);
    const path = join(folder, 'published.jpg');
    writeFileSync(path, first);
    const tags = await exif.read(path);
    expect(tags).toMatchObject({
      'IPTC:Caption-Abstract': caption,
      'XMP-dc:Description': caption,
      'IPTC:Credit': told.credit,
      'XMP-photoshop:Credit': told.credit,
      'IPTC:By-line': told.credit,
      'IPTC:CopyrightNotice': told.copyright,
      'XMP-iptcCore:AltTextAccessibility': told.alt,
      'IPTC:DateCreated': '2022:01:07',
    });
    expect(Object.keys(tags).filter((name) => /GPS|Serial|ExifIFD/.test(name))).toEqual([]);
  });
});
