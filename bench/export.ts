// A story with 20 photos made into a package, and many in a row: against sharp and zip alone on the same pictures.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { makePackage } from '../electron/packages/index.ts';
import { openPhotoFolder } from '../electron/photos/index.ts';
import type { CallContext } from '../shared/api/index.ts';
import { type Article, emptyArticle, paragraph, type Photo } from '../shared/article/index.ts';
import { defaultHouse } from '../shared/check/index.ts';
import { storyText } from './page/text.ts';
import { median, shown, type Section } from './report.ts';

const pictures = 20;
const rounds = 3;
/** Stories in a row; the aim speaks of 100. */
const inARow = Number(process.env['MORAT_BENCH_EXPORTS'] ?? 100);

const context: CallContext = { signal: { aborted: false, throwIfAborted: () => {} }, progress: () => {} };
const edition = { revision: 'r1', at: '2026-03-02T04:00:00.000Z', creditForm: defaultHouse.creditForm };

/** The least a program can do: every picture made smaller as Morat makes them, and all of them put into a zip. */
async function alone(originals: readonly Buffer[], path: string): Promise<void> {
  const zip = new ZipFile();
  for (const [at, bytes] of originals.entries()) {
    const size = { width: 2560, height: 2560, fit: 'inside', withoutEnlargement: true } as const;
    zip.addBuffer(
      await sharp(bytes).rotate().resize(size).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer(),
      `${at}.jpg`,
      {
        compress: false,
      },
    );
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  await writeFile(path, Buffer.concat(chunks));
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export async function benchExport(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-bench-export-'));
  const photos = openPhotoFolder(folder);
  try {
    const originals: Buffer[] = [];
    const taken: Photo[] = [];
    for (let at = 0; at < pictures; at++) {
      const noise = { type: 'gaussian', mean: 100 + at, sigma: 25 } as const;
      const small = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#7a9', noise } })
        .png()
        .toBuffer();
      const bytes = await sharp(small).resize(3000, 2000).jpeg({ quality: 90 }).toBuffer();
      originals.push(bytes);
      const { photo } = await photos.add(`anh-${at}.jpg`, bytes);
      taken.push({ ...photo, caption: `Nhà vườn thu hoạch na, ảnh ${at}.`, credit: 'Kim Thành' });
    }
    const text = storyText(800).map((one, at) => paragraph(`p${at}`, one));
    const story = (number: number, some: readonly Photo[]): Article => ({
      ...emptyArticle(`story-${number}`, 'p0'),
      headline: `Na An Sinh vào vụ ${number}`,
      sapo: 'Lứa quả cuối vụ được mùa, được giá.',
      photos: [...some],
      body: [
        ...text,
        ...some.map(({ _key }): Article['body'][number] => ({ _type: 'photo', _key: `b-${_key}`, photo: _key })),
      ],
    });
    const own: number[] = [];
    const peer: number[] = [];
    const path = join(folder, 'one.zip');
    for (let round = 0; round < rounds; round++) {
      own.push(await timed(() => makePackage(story(1, taken), edition, path, photos, context)));
      peer.push(await timed(() => alone(originals, join(folder, 'peer.zip'))));
    }
    const size = (await readFile(path)).length;
    const some = taken.slice(0, 2);
    const row = await timed(async () => {
      for (let at = 0; at < inARow; at++)
        await makePackage(story(at, some), edition, join(folder, `row.zip`), photos, context);
    });
    const rowAlone = await timed(async () => {
      for (let at = 0; at < inARow; at++) await alone(originals.slice(0, 2), join(folder, 'peer.zip'));
    });
    return {
      title: 'Export',
      about: `The package of a story with ${pictures} photos of 6 MP (${(size / 2 ** 20).toFixed(1)} MB), ${rounds} rounds, and ${inARow} stories with two photos each in a row; beside it sharp with the same settings (2,560 px, quality 90, 4:4:4) and a zip of the same pictures, one after the other. Morat's is also given its metadata by exiftool, its text in three forms, and is read back from the disk and proved.`,
      columns: ['what', 'Morat ms', 'sharp + zip ms', 'ratio'],
      rows: [
        [`a story with ${pictures} photos`, shown(median(own)), shown(median(peer)), shown(median(own) / median(peer))],
        [`${inARow} stories in a row`, shown(row), shown(rowAlone), shown(row / rowAlone)],
      ],
      notes: ['Aim: ≤ 1.2 ×.'],
    };
  } finally {
    await photos.close();
    await rm(folder, { recursive: true, force: true });
  }
}
