import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies the originals that one data folder has and another has not; they are called by their hash, so the name says all. */
export async function copyOriginals(from: string, to: string): Promise<number> {
  const [source, target] = [join(from, 'photos'), join(to, 'photos')];
  const folders = (await namesIn(source)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  let copied = 0;
  for (const folder of folders) {
    await mkdir(join(target, folder), { recursive: true });
    for (const name of await namesIn(join(source, folder))) {
      if (!/^[0-9a-f]{64}\.[a-z0-9]+$/.test(name)) continue;
      const [original, copy] = [join(source, folder, name), join(target, folder, name)];
      if ((await sizeOf(copy)) === (await sizeOf(original))) continue;
      try {
        await copyFile(original, `${copy}.part`);
        await rename(`${copy}.part`, copy);
        copied++;
      } finally {
        await rm(`${copy}.part`, { force: true });
      }
    }
  }
  return copied;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => -1,
  );
