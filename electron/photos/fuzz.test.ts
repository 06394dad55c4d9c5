import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CallFailed } from '../../shared/api/index.ts';
import { type ExifProcess, openExifProcess } from './exif-process.ts';
import { openPhotoFolder, type PhotoFolder } from './folder.ts';
import { heic, iimBlock, noise, plainJpeg, tagged, withIim } from './test-pictures.ts';

/** `npm run test:long` sets more. */
const runs = Number(process.env['MORAT_PHOTO_RUNS'] ?? 25);

let folder: string;
let photos: PhotoFolder;
let exif: ExifProcess;
let seeds: Buffer[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-fuzz-'));
  exif = openExifProcess();
  photos = openPhotoFolder(folder, { exif });
  const words = { 'XMP-dc:Description': 'Bến cá', 'EXIF:Artist': 'Lê Duy', 'IPTC:Caption-Abstract': 'Bến cá' };
  const small = () => noise(80, 60);
  seeds = [
    await tagged(exif, folder, await plainJpeg(120, 80), words),
    withIim(await plainJpeg(80, 60), iimBlock([[120, Buffer.from('bến cá')]])),
    await tagged(exif, folder, await small().png().toBuffer(), { 'XMP-dc:Description': 'Bến cá' }),
    await tagged(exif, folder, await small().webp().toBuffer(), { 'XMP-dc:Description': 'Bến cá' }),
    await small().avif().toBuffer(),
    await tagged(exif, folder, await small().tiff().toBuffer(), words),
    heic(),
  ];
});
afterAll(async () => {
  await photos.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Damage {
  readonly seed: number;
  /** Where, as a share of the file, and what is written there. */
  readonly writes: readonly (readonly [share: number, bytes: Uint8Array])[];
  readonly cut: number | null;
}

function damaged({ seed, writes, cut }: Damage): Buffer {
  const bytes = Buffer.from(seeds[seed % seeds.length] ?? Buffer.alloc(0));
  for (const [share, value] of writes)
    bytes.set(value.subarray(0, bytes.length), Math.floor(share * Math.max(0, bytes.length - value.length)));
  return cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length));
}

// not fc.double: its values are spread over the exponents, and nearly all would point at the first byte
const share = fc.integer({ min: 0, max: 1_000_000 }).map((one) => one / 1_000_000);
// heads are where a byte decides most
const place = fc.oneof(
  share,
  share.map((one) => one / 20),
);

test('a file damaged anywhere goes in or is refused by name, and the next one goes in', async () => {
  const sound = await plainJpeg(90, 60);
  const ended: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.nat({ max: 6 }),
        writes: fc.array(fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 12 })), { maxLength: 6 }),
        cut: fc.option(share, { freq: 4 }),
      }),
      async (damage) => {
        const result = await photos.add('hỏng.jpg', damaged(damage)).catch((error: unknown) => error);
        if (result instanceof CallFailed) {
          expect(result.code).toMatch(/^photo-(unreadable|unsupported|too-large)$/);
          expect(result.params['name']).toBe('hỏng.jpg');
          ended[result.code] = (ended[result.code] ?? 0) + 1;
        } else {
          ended['in'] = (ended['in'] ?? 0) + 1;
          const { photo } = result as Awaited<ReturnType<PhotoFolder['add']>>;
          // what went in can go out again
          const rendition = await photos.rendition(photo, { longestSide: 64 });
          expect(rendition.width).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: runs },
  );
  expect(Object.values(ended).reduce((sum, count) => sum + count, 0)).toBe(runs);
  // a fuzz run that only ever refuses, or never does, looks at half of the matter
  if (runs >= 1000) for (const end of ['in', 'photo-unreadable']) expect(ended[end], end).toBeGreaterThan(runs / 20);
  if (process.env['MORAT_PHOTO_RUNS']) process.stdout.write(`${runs} damaged files: ${JSON.stringify(ended)}\n`);
  expect((await photos.add('lành.jpg', sound)).photo).toMatchObject({ width: 90, height: 60 });
  const left = readdirSync(join(folder, 'photos'), { recursive: true }).map(String);
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
}, 7_200_000);
