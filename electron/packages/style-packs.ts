import { mkdirSync, watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maxFileBytes, type Pack, type PackFile, readPack } from '../../shared/style/index.ts';

const yamlFile = /\.ya?ml$/i;

/** Reads every pack that lies in a folder, a folder each, in the order of their names. No folder: no packs. */
export async function readPacks(folder: string): Promise<Pack[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const folders = entries.filter((one) => one.isDirectory() && !one.name.startsWith('.')).map(({ name }) => name);
  return Promise.all(folders.sort().map(async (name) => readPack(name, await readFiles(join(folder, name)))));
}

async function readFiles(folder: string): Promise<PackFile[]> {
  const names = (await readdir(folder)).filter((name) => yamlFile.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<PackFile> => {
      try {
        const { size } = await stat(join(folder, name));
        if (size > maxFileBytes)
          return { name, text: null, why: { vi: tooLarge('vi', size), en: tooLarge('en', size) } };
        return { name, text: await readFile(join(folder, name), 'utf8') };
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        return {
          name,
          text: null,
          why: { vi: `Không mở được tệp (${code}).`, en: `The file cannot be opened (${code}).` },
        };
      }
    }),
  );
}

function tooLarge(language: 'vi' | 'en', size: number): string {
  const [is, most] = [Math.ceil(size / 1024 / 1024), maxFileBytes / 1024 / 1024];
  return language === 'vi'
    ? `Tệp ${is} MB, lớn quá ${most} MB: chia ra nhiều tệp.`
    : `The file has ${is} MB, more than ${most} MB: split it.`;
}

/** After the last change: an editor writes a file in several steps. */
const quiet = 300;

/** Watches a folder, made if it is not there; answers how to stop. A file system that can't be watched is told. */
export function watchPacks(folder: string, changed: () => void, failed: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const watcher = watch(folder, { recursive: true, persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, quiet);
    });
    watcher.on('error', failed);
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch (error) {
    failed(error);
    return () => {};
  }
}
