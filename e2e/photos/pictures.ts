import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExifTool } from 'exiftool-vendored';
import sharp from 'sharp';

/** A scene that can be told from others: sky, ground and some spots, by number. */
const scene = (number: number, width: number, height: number) => {
  const spots = Array.from({ length: 9 }, (_, at) => {
    const pick = (step: number, size: number) => (number * 7919 + at * step * 104_729 + step * 31) % size;
    const [x, y, r] = [pick(1, width), pick(2, height), 20 + pick(3, height / 6)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${pick(4, 360)} 45% ${30 + pick(5, 40)}%)"/>`;
  });
  return sharp(
    Buffer.from(
      `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${(number * 67) % 360} 40% 70%)"/><rect y="60%" width="100%" height="40%" fill="hsl(${(number * 97) % 360} 30% 35%)"/>${spots.join('')}</svg>`,
    ),
  );
};

export interface CameraFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Pictures as cameras and programs leave them, each with its tags. */
export async function cameraFiles(
  files: readonly { readonly name: string; readonly tags: Readonly<Record<string, unknown>> }[],
): Promise<CameraFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-camera-'));
  const exiftool = new ExifTool({ maxProcs: 1 });
  try {
    const made: CameraFile[] = [];
    for (const [at, { name, tags }] of files.entries()) {
      const path = join(folder, `${at}.jpg`);
      await scene(at + 1, 1500, 1000)
        .jpeg({ quality: 88 })
        .toFile(path);
      if (Object.keys(tags).length > 0)
        await exiftool.write(path, tags as never, { writeArgs: ['-overwrite_original', '-charset', 'iptc=UTF8'] });
      made.push({ name, type: 'image/jpeg', bytes: await readFile(path) });
    }
    return made;
  } finally {
    await exiftool.end();
    await rm(folder, { recursive: true, force: true });
  }
}
