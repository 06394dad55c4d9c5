import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ExifTool } from 'exiftool-vendored';

export type RawTags = Readonly<Record<string, unknown>>;

/** The one long-lived exiftool process: its start costs 170 ms, an answer then a few. */
export interface ExifProcess {
  /** Every tag with the name of its group, e.g. `XMP-dc:Description`. */
  read(path: string, args?: readonly string[]): Promise<RawTags>;
  /** The block of IPTC-IIM as its bytes; empty where there is none. */
  iim(path: string): Promise<Uint8Array>;
  /** Writes into the file itself; tags carry their group, structures are objects. `args` go to exiftool as they are. */
  write(path: string, tags: Readonly<Record<string, unknown>>, args?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Megabytes in one value would hold the process, and this thread, for a minute. Bytes; a word in it may be cut. */
const shortValues = ['-api', 'Filter=$_ = substr($_, 0, 60000) if length($_) > 60000'];

/** `program` is the exiftool to run; without it the one that the package brings, which needs perl on Linux and macOS. */
export function openExifProcess(program?: string): ExifProcess {
  let tool: Promise<ExifTool> | null = null;
  const started = (): Promise<ExifTool> => {
    tool ??= start(program);
    return tool;
  };
  return {
    read: async (path, args = []) =>
      (await (await started()).readRaw(path, { readArgs: ['-G1', '-struct', ...shortValues, ...args] })) as RawTags,
    iim: async (path) => await (await started()).extractBinaryTagToBuffer('IPTC', path).catch(() => new Uint8Array()),
    async write(path, tags, args = []) {
      const { warnings } = await (await started()).write(path, tags as object, {
        // -m: IIM's old lengths (32 bytes for a by-line) would cut a Vietnamese name in mid-letter
        writeArgs: ['-overwrite_original', '-m', '-charset', 'iptc=UTF8', '-charset', 'exif=UTF8', ...args],
      });
      if (warnings?.some((one) => /not writable|doesn't exist|invalid/i.test(one)))
        throw new Error(warnings.join('; '));
    },
    async close() {
      const running = await tool?.catch(() => null);
      tool = null;
      await running?.end();
    },
  };
}

/** Tries the program once by itself: where it can't be started (no perl), the library would bring the whole process down. */
async function start(program: string | undefined): Promise<ExifTool> {
  const tool = new ExifTool({
    maxProcs: 1,
    taskTimeoutMillis: 20_000,
    // a file that held it once would hold it again
    taskRetries: 0,
    ...(program === undefined ? {} : { exiftoolPath: program }),
  });
  await promisify(execFile)(await tool.exiftoolPath(), ['-ver'], { timeout: 20_000 });
  return tool;
}
