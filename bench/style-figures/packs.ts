import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pack, readPack } from '../../shared/style/index.ts';

/** The packs that ship. */
export const shippedPacks = (folder: string): Pack[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) =>
      readPack(
        name,
        readdirSync(join(folder, name))
          .filter((file) => file.endsWith('.yaml'))
          .map((file) => ({ name: file, text: readFileSync(join(folder, name, file), 'utf8') })),
      ),
    );
