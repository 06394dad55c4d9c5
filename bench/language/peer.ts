import dictionary from 'dictionary-vi';
import nspell from 'nspell';
import { inPlacement } from '../../shared/language/index.ts';
import type { Checker } from './accuracy.ts';

/** hunspell's Vietnamese list (dictionary-vi) in nspell: what an Electron or web editor has today. It knows no context. */
export function peer(): Checker {
  const speller = nspell(dictionary);
  return (text) =>
    [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].flatMap((found) => {
      const word = found[0];
      // its list is in the new placement; hòa is no mistake
      if (speller.correct(word) || speller.correct(inPlacement(word, 'new'))) return [];
      return [{ offset: found.index, length: word.length, level: 'sure' as const, fixes: [] }];
    });
}
