/** What the status bar and the limits count. */
export interface TextCount {
  /** Words in the newsroom's sense ("chữ"): runs between white space that hold a letter or a digit. */
  readonly words: number;
  /** Runs of letters or digits: "xã-hội" is one word and two syllables. */
  readonly syllables: number;
  /** Characters as a reader counts them, spaces included. */
  readonly characters: number;
}

const wordLike = /[\p{L}\p{N}]/u;
const syllable = /[\p{L}\p{M}]+|\p{N}+/gu;
const word = /\S+/g;
const mark = /\p{M}/u;

export function countText(text: string): TextCount {
  let words = 0;
  for (const [run] of text.matchAll(word)) if (wordLike.test(run)) words++;
  let syllables = 0;
  for (const _ of text.matchAll(syllable)) syllables++;
  let characters = 0;
  for (const point of text) if (!mark.test(point)) characters++;
  return { words, syllables, characters };
}

/** Minutes a reader needs, at 230 words a minute, at least one for any text. */
export const readingMinutes = (words: number): number => (words === 0 ? 0 : Math.max(1, Math.round(words / 230)));
