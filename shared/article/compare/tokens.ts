/** Syllables, numbers (`4.500`, `12,5`), runs of white space; any other character is a token of its own. */
const token = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|\s+|[^]/gu;

/** A text as what a copy editor changes at once; joined again they are the text. */
export const tokensOf = (text: string): string[] => text.match(token) ?? [];

const mark = /\p{M}/gu;

/** The letters below their marks, `dận` and `dân` alike; upper case stays, `đ` is a `d` with its stroke. */
export const bareLetters = (word: string): string =>
  word.normalize('NFD').replace(mark, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const wordLike = /[\p{L}\p{N}]/u;

/** Words in the newsroom's sense in a piece of text. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).reduce((sum, one) => sum + (wordLike.test(one) ? 1 : 0), 0);
