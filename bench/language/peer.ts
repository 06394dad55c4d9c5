import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import nspell from 'nspell';
import { inPlacement } from '../../shared/language/index.ts';
import type { Checker } from './accuracy.ts';

/** hunspell's Vietnamese list (dictionary-vi) in nspell: what an Electron or web editor has today. It knows no context. */
export async function peer(): Promise<Checker> {
  const part = (name: string) => readFile(fileURLToPath(import.meta.resolve(`dictionary-vi/${name}`)));
  const speller = nspell(Buffer.from(await part('index.aff')), Buffer.from(await part('index.dic')));
  return (text) =>
    [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].flatMap((found) => {
      const word = found[0];
      // its list is in the new placement; hòa is no mistake
      if (speller.correct(word) || speller.correct(inPlacement(word, 'new'))) return [];
      return [{ offset: found.index, length: word.length, level: 'sure' as const, fixes: [] }];
    });
}
