import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';

/** Files that the system opens with Morat; the window says what is wrong with one of another kind. */
export const openedKinds: readonly string[] = ['.morat', '.docx'];
/** Larger than any story with its photos that a hand-over makes; what is larger is left to the window's own dialog. */
const mostBytes = 200 * 1024 * 1024;

/** Files that a double click, a command line or a second start has asked for, until a window takes them. */
export interface OpenedFiles {
  /** Notes the files among the arguments of a start; others are ignored. */
  add(args: readonly string[], folder: string): void;
  /** Hands them over, once. A file that can not be read is left out. */
  take(): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]>;
}

/** `waiting` is called when there is something to take. */
export function openedFiles(waiting: () => void): OpenedFiles {
  let paths: string[] = [];
  return {
    add(args, folder) {
      const found = args.filter((one) => !one.startsWith('-') && openedKinds.includes(extname(one).toLowerCase()));
      if (found.length === 0) return;
      paths.push(...found.map((one) => resolve(folder, one)));
      waiting();
    },
    async take() {
      const taken = paths;
      paths = [];
      const files: { name: string; bytes: Uint8Array }[] = [];
      for (const path of taken) {
        const found = await stat(path).catch(() => null);
        if (!found?.isFile() || found.size > mostBytes) continue;
        const bytes = await readFile(path).catch(() => null);
        if (bytes) files.push({ name: basename(path), bytes: new Uint8Array(bytes) });
      }
      return files;
    },
  };
}
