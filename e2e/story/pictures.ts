import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExifTool } from 'exiftool-vendored';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A small JPEG whose IPTC fields say what a press photographer writes, in UTF-8. */
export async function pressPhoto(fields: { caption: string; creator: string; place: string }): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-photo-'));
  const exiftool = new ExifTool();
  try {
    const file = join(folder, 'anh.jpg');
    await sharp({ create: { width: 640, height: 420, channels: 3, background: { r: 90, g: 130, b: 90 } } })
      .jpeg()
      .toFile(file);
    await exiftool.write(
      file,
      {
        'IPTC:CodedCharacterSet': 'UTF8',
        'IPTC:Caption-Abstract': fields.caption,
        'IPTC:By-line': fields.creator,
        'IPTC:City': fields.place,
      } as never,
      { writeArgs: ['-overwrite_original'] },
    );
    return await readFile(file);
  } finally {
    await exiftool.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Drops files on an element as the system does. */
export async function dropFiles(
  page: Page,
  selector: string,
  files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[],
): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      return transfer;
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent(selector, event, { dataTransfer: data });
}
