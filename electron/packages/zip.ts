import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry } from 'yauzl';
import { ZipFile } from 'yazl';

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip whose bytes depend on nothing but the files and `at`: no clock, no user, no time zone in it. */
export async function zip(files: readonly PackedFile[], at: Date): Promise<Uint8Array> {
  const archive = new ZipFile();
  // the old DOS stamp holds local time: given so that every time zone writes the same digits
  const mtime = new Date(
    Math.max(1980, at.getUTCFullYear()),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
  for (const { name, bytes } of files)
    archive.addBuffer(Buffer.from(bytes), name, {
      mtime,
      mode: 0o100644,
      compress: !name.endsWith('.jpg'),
      forceDosTimestamp: true,
    });
  archive.end();
  return await buffer(archive.outputStream);
}

/**
 * Every file of a zip, in its order; yauzl checks sizes, CRC and names that point outside. Fails before it unpacks more
 * than `maxBytes` in all.
 */
export async function unzip(bytes: Uint8Array, maxBytes = Number.POSITIVE_INFINITY): Promise<PackedFile[]> {
  return await new Promise((done, fail) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
      if (error) return fail(error);
      const files: PackedFile[] = [];
      let left = maxBytes;
      const read = (entry: Entry) => {
        left -= entry.uncompressedSize;
        if (left < 0) {
          fail(new Error(`the archive holds more than ${maxBytes} bytes`));
          return;
        }
        archive.openReadStream(entry, (failure, stream) => {
          if (failure) return fail(failure);
          buffer(stream).then((content) => {
            files.push({ name: entry.fileName, bytes: content });
            archive.readEntry();
          }, fail);
        });
      };
      archive.on('entry', read);
      archive.on('error', fail);
      archive.on('end', () => done(files));
      archive.readEntry();
    });
  });
}
