import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExifProcess, openExifProcess } from './exif-process.ts';
import { iptcFields } from './fields.ts';
import { type PhotoMetadata, readMetadata } from './metadata.ts';
import { encoders, iimBlock, plainJpeg, tagged, withIim } from './test-pictures.ts';

let folder: string;
let exif: ExifProcess;
let jpeg: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-metadata-'));
  exif = openExifProcess();
  jpeg = await plainJpeg(300, 200);
});
afterAll(async () => {
  await exif.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read(bytes: Uint8Array): Promise<PhotoMetadata> {
  const path = join(folder, 'read.jpg');
  writeFileSync(path, bytes);
  return await readMetadata(path, exif);
}
const readTags = async (...sets: readonly Readonly<Record<string, unknown>>[]) =>
  await read(await tagged(exif, folder, jpeg, ...sets));

const caption = 'Bà Trần Thị Lụa (bìa phải) gỡ lưới ở bến cá Cửa Sót, sáng 12/3';

describe('every field is found in each of its forms', () => {
  const text = 'Nguyễn Hữu Đễ, chợ Bến Thành';
  const forms = Object.entries(iptcFields).flatMap(([field, { xmp, iim, exif: exifTags = [] }]) => [
    ...xmp.map(([tag, property]) => ({ field, tag, origin: `XMP ${property}` })),
    ...(iim ? [{ field, tag: iim[1], origin: `IPTC 2:${iim[0]}` }] : []),
    // PNG's own words are tested with the formats
    ...exifTags
      .filter(([tag]) => !tag.startsWith('PNG'))
      .map(([tag, name]) => ({ field, tag, origin: `EXIF ${name}` })),
  ]);
  it.each(forms)('$field in $tag', async ({ field, tag, origin }) => {
    const iim = tag.startsWith('IPTC:') ? { 'IPTC:CodedCharacterSet': 'UTF8' } : {};
    const found = await readTags({ ...iim, [tag]: text.normalize('NFD') });
    expect(found).toMatchObject({ [field]: text, origins: { [field]: origin } });
  });
  it('keywords and the date', async () => {
    expect(
      await readTags({
        'IPTC:CodedCharacterSet': 'UTF8',
        'IPTC:Keywords': ['ngư dân', 'Hà Tĩnh', 'ngư dân'],
        'IPTC:DateCreated': '2026:03:12',
        'IPTC:TimeCreated': '05:40:10+07:00',
      }),
    ).toMatchObject({
      keywords: ['ngư dân', 'Hà Tĩnh'],
      takenAt: '2026-03-12T05:40:10',
      origins: { takenAt: 'IPTC 2:55' },
    });
  });
});

describe('as different cameras and programs write', () => {
  it('a Canon with the owner set: EXIF alone, the blank caption of the camera is none', async () => {
    expect(
      await readTags({
        'EXIF:Make': 'Canon',
        'EXIF:ImageDescription': '                               ',
        'EXIF:Artist': 'Le Minh',
        'EXIF:Copyright': 'Bao Song Lam',
        'EXIF:DateTimeOriginal': '2026:03:12 05:40:10',
      }),
    ).toMatchObject({ caption: '', creator: 'Le Minh', credit: 'Le Minh', takenAt: '2026-03-12T05:40:10' });
  });
  it.each(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'cof_soft', 'hdr_vivid', '<Digimax S500>', '0000'])(
    'a camera that writes “%s” wrote no caption',
    async (words) => {
      expect((await readTags({ 'EXIF:ImageDescription': words })).caption).toBe('');
    },
  );
  it('a phone with a clock never set, or half a date, has no date', async () => {
    expect((await readTags({ 'EXIF:DateTimeOriginal': '0000:00:00 00:00:00' })).takenAt).toBe('');
    expect((await readTags({ 'XMP-photoshop:DateCreated': '2026' })).takenAt).toBe('');
    expect((await readTags({ 'XMP-photoshop:DateCreated': '2026:02:31' })).takenAt).toBe('');
  });
  it('Lightroom: XMP and IIM in step, XMP in several languages', async () => {
    expect(
      await readTags({
        'XMP-dc:Description-en': 'Fishers at dawn',
        'XMP-dc:Description-vi': caption,
        'XMP-dc:Description': 'Fishers at dawn',
        'XMP-dc:Creator': ['Trần Bình', 'Lê Duy'],
      }),
    ).toMatchObject({ caption, creator: 'Trần Bình, Lê Duy' });
  });
  it('Photo Mechanic and an agency: the parts of the place together from one form', async () => {
    expect(
      await readTags({
        'IPTC:CodedCharacterSet': 'UTF8',
        'IPTC:City': 'Vinh',
        'IPTC:Country-PrimaryLocationName': 'Việt Nam',
        'XMP-photoshop:City': 'Cửa Sót',
        'XMP-photoshop:State': 'Hà Tĩnh',
      }),
    ).toMatchObject({ city: 'Cửa Sót', province: 'Hà Tĩnh', country: '', origins: { city: 'XMP photoshop:City' } });
  });
  it('a program of the Extension: the place where the camera stood', async () => {
    expect(
      await readTags({
        'XMP-iptcExt:LocationCreated': [{ Sublocation: 'Bến cá', City: 'Thạch Kim', CountryName: 'Việt Nam' }],
      }),
    ).toMatchObject({ sublocation: 'Bến cá', city: 'Thạch Kim', country: 'Việt Nam' });
  });
});

describe('a caption that carries its credit', () => {
  it('is taken apart', async () => {
    expect(await readTags({ 'XMP-dc:Description': `${caption} - Ảnh: TRẦN BÌNH` })).toMatchObject({
      caption,
      credit: 'TRẦN BÌNH',
      origins: { credit: 'XMP dc:description' },
    });
  });
  it('loses what the credit says already, and keeps what it does not', async () => {
    const description = { 'XMP-dc:Description': `${caption} (Ảnh: Trần Bình)` };
    expect(await readTags({ ...description, 'XMP-photoshop:Credit': 'Trần Bình' })).toMatchObject({ caption });
    expect(await readTags({ ...description, 'XMP-photoshop:Credit': 'TTXVN' })).toMatchObject({
      caption: `${caption} (Ảnh: Trần Bình)`,
      credit: 'TTXVN',
    });
  });
});

describe('where the forms disagree', () => {
  const disagreeing = {
    'IPTC:CodedCharacterSet': 'UTF8',
    'IPTC:Caption-Abstract': 'IIM',
    'XMP-dc:Description': 'XMP',
    'EXIF:ImageDescription': 'EXIF',
  };
  it('XMP goes first', async () => {
    expect(await readTags(disagreeing)).toMatchObject({ caption: 'XMP' });
    expect(await readTags({ ...disagreeing, 'Photoshop:IPTCDigest': 'new' })).toMatchObject({ caption: 'XMP' });
  });
  it('IIM goes first when an older program changed it after XMP was written', async () => {
    const digest = '0123456789abcdef0123456789abcdef';
    expect(await readTags({ ...disagreeing, 'Photoshop:IPTCDigest': digest })).toMatchObject({ caption: 'IIM' });
  });
});

describe('IIM whose letters are not declared', () => {
  it.each([
    ['utf-8', 'IPTC 2:120'],
    ['tcvn3', 'IPTC 2:120 (tcvn3)'],
    ['vni', 'IPTC 2:120 (vni)'],
  ] as const)('%s is told by its bytes', async (encoding, origin) => {
    const write = encoders[encoding];
    const small = caption.toLowerCase();
    const block = iimBlock([
      [120, write(small)],
      [80, write('trần văn bình')],
      [90, write('hà tĩnh')],
    ]);
    expect(await read(withIim(jpeg, block))).toMatchObject({
      caption: small,
      creator: 'trần văn bình',
      city: 'hà tĩnh',
      origins: { caption: origin },
    });
  });
  it('Latin-1 of a foreign agency stays what it is', async () => {
    const block = iimBlock([
      [120, encoders['latin-1']('Le café de la gare, à Besançon, près de l’hôtel'.replace('’', "'"))],
    ]);
    expect(await read(withIim(jpeg, block))).toMatchObject({
      caption: "Le café de la gare, à Besançon, près de l'hôtel",
      origins: { caption: 'IPTC 2:120 (latin-1)' },
    });
  });
  it('a file that says UTF-8 and writes TCVN3 is read by what it writes', async () => {
    const block = iimBlock([[120, encoders.tcvn3('ngư dân gỡ lưới ở bến cá')]], true);
    expect((await read(withIim(jpeg, block))).caption).toBe('ngư dân gỡ lưới ở bến cá');
  });
  it('a block that is cut off gives what is whole', async () => {
    const block = iimBlock([
      [80, encoders['utf-8']('Trần Bình')],
      [120, encoders['utf-8'](caption)],
    ]);
    expect(await read(withIim(jpeg, block.subarray(0, block.length - 5)))).toMatchObject({
      creator: 'Trần Bình',
      caption: '',
    });
  });
});

describe('image regions', () => {
  const region = (role: string, boundary: object) => ({
    RegionBoundary: boundary,
    RRole: [{ Identifier: [`http://cv.iptc.org/newscodes/imageregionrole/${role}`] }],
  });
  it('give the crop and the point of interest', async () => {
    expect(
      await readTags({
        'XMP-iptcExt:ImageRegion': [
          region('recomCropping', { RbShape: 'rectangle', RbUnit: 'relative', RbX: 0.1, RbY: 0, RbW: 0.5, RbH: 0.75 }),
          region('mainSubjectArea', { RbShape: 'circle', RbUnit: 'pixel', RbX: 75, RbY: 50, RbRx: 30 }),
        ],
      }),
    ).toMatchObject({ crop: { x: 0.1, y: 0, width: 0.5, height: 0.75 }, interest: { x: 0.25, y: 0.25 } });
  });
  it('that reach out of the picture are none', async () => {
    const wild = { RbShape: 'rectangle', RbUnit: 'relative', RbX: 0.9, RbY: 0, RbW: 0.5, RbH: 0.75 };
    expect(await readTags({ 'XMP-iptcExt:ImageRegion': [region('cropping', wild)] })).toMatchObject({ crop: null });
  });
});
