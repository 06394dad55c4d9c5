import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExifTool } from 'exiftool-vendored';
import ExifReader from 'exifreader';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { unzip } from '../journey/unzip.ts';
import { enter, field, panel, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles } from '../story/pictures.ts';
import { cameraFiles } from './pictures.ts';

/** Three habits: a DSLR through an agency's desk (IIM and EXIF), one through Lightroom (XMP), and a phone held upright. */
const files = [
  {
    name: 'IMG_4821.JPG',
    tags: {
      'EXIF:Make': 'Canon',
      'EXIF:Model': 'Canon EOS R6m2',
      'ExifIFD:SerialNumber': '092024001377',
      'ExifIFD:LensSerialNumber': '0000f2a1c4',
      'EXIF:Artist': 'LE DUY',
      'EXIF:DateTimeOriginal': '2026:03:12 05:40:10',
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Caption-Abstract': 'Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót, sáng 12/3 - Ảnh: LÊ DUY',
      'IPTC:By-line': 'Lê Duy',
      'IPTC:CopyrightNotice': '© Báo Sông Lam',
      'IPTC:Sub-location': 'bến cá Cửa Sót',
      'IPTC:Province-State': 'Hà Tĩnh',
    },
  },
  {
    name: 'DSC_0007.JPG',
    tags: {
      'EXIF:Make': 'NIKON CORPORATION',
      'EXIF:Model': 'NIKON Z 6_2',
      'ExifIFD:SerialNumber': '6012345',
      'EXIF:ImageDescription': 'SONY DSC',
      'XMP-aux:SerialNumber': '6012345',
      'XMP-dc:Description': 'Thuyền về bến lúc rạng đông, 12/3',
      'XMP-dc:Creator': ['Trần Bình'],
      'XMP-dc:Rights': '© Trần Bình',
      'XMP-photoshop:Credit': 'Trần Bình',
      'XMP-photoshop:DateCreated': '2026:03:12 05:12:44',
      'XMP-photoshop:City': 'Lộc Hà',
      'XMP-photoshop:State': 'Hà Tĩnh',
      'XMP-iptcCore:AltTextAccessibility': 'Ba chiếc thuyền gỗ trên mặt nước màu cam',
    },
  },
  {
    name: 'PXL_20260312_061502.jpg',
    tags: {
      'EXIF:Make': 'Google',
      'EXIF:Model': 'Pixel 9',
      'IFD0:Orientation#': 6,
      'EXIF:DateTimeOriginal': '2026:03:12 06:15:02',
      'GPS:GPSLatitude': 18.4321,
      'GPS:GPSLatitudeRef': 'N',
      'GPS:GPSLongitude': 105.9012,
      'GPS:GPSLongitudeRef': 'E',
    },
  },
] as const;

/** What has to stand in each picture of the package, in the order of the story. */
const told = [
  {
    caption: 'Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót, sáng 12/3',
    credit: 'LÊ DUY/Báo Sông Lam',
    creator: 'Lê Duy',
    copyright: '© Báo Sông Lam',
    alt: 'Người phụ nữ đội nón gỡ cá khỏi lưới',
    day: '2026:03:12',
    city: '',
    province: 'Hà Tĩnh',
  },
  {
    caption: 'Thuyền về bến lúc rạng đông, 12/3',
    credit: 'Trần Bình',
    creator: 'Trần Bình',
    copyright: '© Trần Bình',
    alt: 'Ba chiếc thuyền gỗ trên mặt nước màu cam',
    day: '2026:03:12',
    city: 'Lộc Hà',
    province: 'Hà Tĩnh',
  },
  {
    caption: 'Cân cá đầu ngày tại bến',
    credit: 'CTV',
    creator: 'CTV',
    copyright: '',
    alt: '',
    day: '2026:03:12',
    city: '',
    province: 'Hà Tĩnh',
  },
] as const;

type Tags = Readonly<Record<string, string | number | readonly string[] | undefined>>;

let app: App;
let folder: string;
let exiftool: ExifTool;
beforeAll(async () => {
  app = await openApp();
  folder = await mkdtemp(join(tmpdir(), 'morat-read-back-'));
  exiftool = new ExifTool({ maxProcs: 1 });
});
afterAll(async () => {
  await app.close();
  await exiftool.end();
  await rm(folder, { recursive: true, force: true });
});

test('three cameras’ pictures are dropped, their words mended, and every picture of the package says them everywhere', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Cửa Sót vào vụ cá Nam');
  await enter(page, 'byline');
  await page.keyboard.type('Hoàng Lan Chi');
  await enter(page, 'sapo');
  await page.keyboard.type('Hơn 200 tàu về bến trong đêm 11/3, chuyến đầu của vụ cá Nam.');
  await enter(page, 'body');
  await page.keyboard.type('Từ bốn giờ sáng, bến cá Cửa Sót đã đông người.');
  await dropFiles(page, '[contenteditable=true]', await cameraFiles(files));
  await expect.poll(() => field(page, 'caption').count(), { timeout: 30_000 }).toBe(3);
  // what the files said: the caption taken apart from its credit, the program's own words left out
  expect(await field(page, 'caption').allInnerTexts()).toEqual([
    told[0].caption,
    told[1].caption,
    expect.stringMatching(/^\s*$/),
  ]);
  expect((await field(page, 'credit').allInnerTexts()).map((one) => one.trim()).slice(0, 2)).toEqual([
    'LÊ DUY',
    'Trần Bình',
  ]);

  // mended on the page …
  await field(page, 'caption').nth(2).click();
  await page.keyboard.type(told[2].caption);
  await field(page, 'credit').nth(2).click();
  await page.keyboard.type(told[2].credit);
  await field(page, 'credit').nth(0).click();
  await page.waitForTimeout(150);
  await page.keyboard.press('End');
  await page.waitForTimeout(150);
  await page.keyboard.type('/Báo Sông Lam');
  // … and in the tray
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  const cards = panel(page).getByRole('listitem');
  const fill = async (at: number, label: string, value: string) => {
    const box = cards.nth(at).getByRole('textbox', { name: label, exact: true });
    await box.fill(value);
    await box.blur();
  };
  await cards.nth(0).getByRole('button', { name: 'Chi tiết ảnh' }).click();
  await fill(0, 'Mô tả cho người không nhìn thấy ảnh', told[0].alt);
  await cards.nth(2).getByRole('button', { name: 'Chi tiết ảnh' }).click();
  await fill(2, 'Tỉnh', told[2].province);
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await panel(page)
    .getByRole('button', { name: /Chuyên mục/ })
    .click();
  await page.getByRole('option', { name: 'Thời sự' }).click();
  await waitUntilSaved(page);

  await page.getByRole('button', { name: /Xong chưa/ }).click();
  await page.getByRole('button', { name: 'Đóng gói' }).click();
  await page.getByText('Gói đã sẵn sàng').waitFor({ timeout: 60_000 });
  const packed = await unzip((await page.getByText(/\.zip$/).innerText()).trim());
  const pictures = [...packed]
    .filter(([name]) => name.startsWith('photos/'))
    .toSorted(([a], [b]) => a.localeCompare(b));
  expect(pictures).toHaveLength(3);

  for (const [at, [name, bytes]] of pictures.entries()) {
    const words = told[at];
    if (!words) throw new Error(name);
    const path = join(folder, `${at}.jpg`);
    await writeFile(path, bytes);
    const tags = (await exiftool.readRaw(path, ['-G1', '-charset', 'iptc=UTF8', '-struct'])) as Tags;
    const plain = (tag: string) => [tags[tag] ?? ''].flat().join('; ');
    const both: readonly (readonly [string, string, string])[] = [
      [words.caption, 'IPTC:Caption-Abstract', 'XMP-dc:Description'],
      [words.credit, 'IPTC:Credit', 'XMP-photoshop:Credit'],
      [words.creator, 'IPTC:By-line', 'XMP-dc:Creator'],
      [words.copyright, 'IPTC:CopyrightNotice', 'XMP-dc:Rights'],
      [words.city, 'IPTC:City', 'XMP-photoshop:City'],
      [words.province, 'IPTC:Province-State', 'XMP-photoshop:State'],
    ];
    for (const [value, iim, xmp] of both) {
      expect(plain(iim), `${name} ${iim}`).toBe(value);
      expect(plain(xmp), `${name} ${xmp}`).toBe(value);
    }
    expect(plain('XMP-iptcCore:AltTextAccessibility')).toBe(words.alt);
    expect(plain('IPTC:DateCreated')).toBe(words.day);
    expect(plain('XMP-photoshop:DateCreated')).toContain(words.day);
    expect(plain('Photoshop:IPTCDigest')).toBe(plain('File:CurrentIPTCDigest'));
    const kept = Object.keys(tags).filter((tag) => /GPS|Serial|MakerNotes|Orientation/i.test(tag));
    expect(kept, name).toEqual([]);

    // a second pair of eyes, which shares no code with the program that wrote it
    const seen = ExifReader.load(bytes, { expanded: true });
    const iptc = (tag: string) => seen.iptc?.[tag as keyof typeof seen.iptc] as { description?: string } | undefined;
    const xmp = (tag: string) => (seen.xmp as Record<string, { description?: string }> | undefined)?.[tag];
    expect(iptc('Caption/Abstract')?.description, name).toBe(words.caption);
    expect(xmp('description')?.description, name).toBe(words.caption);
    expect(iptc('Credit')?.description).toBe(words.credit);
    expect(xmp('Credit')?.description).toBe(words.credit);
    expect(iptc('By-line')?.description).toBe(words.creator);
    expect(xmp('creator')?.description).toBe(words.creator);
    expect(iptc('Province/State')?.description).toBe(words.province);
    expect(xmp('State')?.description).toBe(words.province);
    expect(xmp('AltTextAccessibility')?.description ?? '').toBe(words.alt);
    expect(seen.gps).toBeUndefined();
    expect(JSON.stringify(seen.exif ?? {})).not.toMatch(/Serial|GPS/);
    // upright: the phone's picture stands, and says so in no tag that would turn it once more
    const height = Number(plain('File:ImageHeight'));
    expect(height > Number(plain('File:ImageWidth')), name).toBe(at === 2);
  }
  expect(app.faults).toEqual([]);
}, 180_000);
