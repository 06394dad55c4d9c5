// Taking in 200 JPEGs of 12 MP: time, memory and how long the services' thread keeps anybody waiting meanwhile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { openPhotoFolder } from '../electron/photos/index.ts';
import { measureWindow } from './photos-window.ts';
import { shown, type Section } from './report.ts';

const count = Number(process.env['MORAT_BENCH_PHOTOS'] ?? 200);
/** As the tray does. */
const atOnce = 2;

export async function benchPhotos(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-bench-photos-'));
  const photos = openPhotoFolder(folder);
  try {
    const picture = await sharp({
      create: {
        width: 500,
        height: 375,
        channels: 3,
        background: '#7a9',
        noise: { type: 'gaussian', mean: 120, sigma: 30 },
      },
    })
      .png()
      .toBuffer();
    const base = await sharp(picture).resize(4000, 3000).jpeg({ quality: 92 }).toBuffer();
    // a comment of its own makes each another file
    const file = (at: number) => {
      const comment = Buffer.from(`${at}`.padStart(6, '0'));
      return Buffer.concat([base.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 8]), comment, base.subarray(2)]);
    };
    await photos.add('warm.jpg', file(999_999));
    const before = process.memoryUsage().rss;
    let most = before;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const start = performance.now();
    let next = 0;
    const work = async () => {
      while (next < count) {
        next += 1;
        await photos.add(`${next}.jpg`, file(next));
        most = Math.max(most, process.memoryUsage().rss);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const seconds = (performance.now() - start) / 1000;
    delay.disable();
    const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
    const inWindow = await measureWindow(base, count);
    return {
      title: 'Taking pictures in',
      about:
        'Through the photo folder, two at a time as the tray does: kept, measured, thumbnail made, metadata read, looked at for damage and for what it looks like.',
      columns: ['what', 'figure'],
      rows: [
        [`${count} JPEGs of 12 MP, ${(base.length / 2 ** 20).toFixed(1)} MB each: seconds`, shown(seconds)],
        ['ms each', Math.round((seconds / count) * 1000)],
        ['memory before, MB', mb(before)],
        ['memory at most, MB', mb(most)],
        ["the services' thread kept others waiting, p99 ms", Math.round(delay.percentile(99) / 1e6)],
        ...inWindow,
      ],
      notes: [],
    };
  } finally {
    await photos.close();
    await rm(folder, { recursive: true, force: true });
  }
}
