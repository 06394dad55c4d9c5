import { ExifTool } from 'exiftool-vendored';

export type RawTags = Readonly<Record<string, unknown>>;

/** The one long-lived exiftool process: its start costs 170 ms, an answer then a few. */
export interface ExifProcess {
  /** Every tag with the name of its group, e.g. `XMP-dc:Description`. */
  read(path: string, args?: readonly string[]): Promise<RawTags>;
  /** Writes into the file itself; tags carry their group. */
  write(path: string, tags: Readonly<Record<string, string | readonly string[]>>): Promise<void>;
  close(): Promise<void>;
}

export function openExifProcess(): ExifProcess {
  let tool: ExifTool | null = null;
  const started = (): ExifTool => {
    tool ??= new ExifTool({ maxProcs: 1, taskTimeoutMillis: 30_000, ignoreZeroZeroLatLon: false });
    return tool;
  };
  return {
    read: (path, args = []) => started().readRaw(path, { readArgs: ['-G1', '-struct', ...args] }) as Promise<RawTags>,
    async write(path, tags) {
      const { warnings } = await started().write(path, tags as object, {
        // -m: IIM's old lengths (32 bytes for a by-line) would cut a Vietnamese name in mid-letter
        writeArgs: ['-overwrite_original', '-m', '-charset', 'iptc=UTF8', '-charset', 'exif=UTF8'],
      });
      if (warnings?.some((one) => /not writable|doesn't exist|invalid/i.test(one)))
        throw new Error(warnings.join('; '));
    },
    async close() {
      await tool?.end();
      tool = null;
    },
  };
}
