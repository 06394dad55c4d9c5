import type { Sections } from './sections.ts';

/** Costs are −ln P in steps of this, in a byte. */
export const costStep = 0.1;
/** A fallback weight can be above 1; its cost is stored with this added. */
export const backoffShift = 3;

/** Kneser-Ney costs (−ln P) of words after one or two others. */
export class NgramTable {
  readonly #unigram: Uint8Array;
  readonly #unigramBackoff: Uint8Array;
  readonly #bigramStart: Uint32Array;
  readonly #bigramWord: Uint16Array;
  readonly #bigram: Uint8Array;
  readonly #bigramBackoff: Uint8Array;
  readonly #trigramStart: Uint32Array;
  readonly #trigramWord: Uint16Array;
  readonly #trigram: Uint8Array;

  constructor(sections: Sections) {
    // copies, so that the file's own buffer can go
    this.#unigram = sections.bytes('unigram').slice();
    this.#unigramBackoff = sections.bytes('unigramBackoff').slice();
    this.#bigramStart = starts(sections.wide('bigramCount'));
    this.#bigramWord = undoSteps(sections.wide('bigramWord'), this.#bigramStart);
    this.#bigram = sections.bytes('bigram').slice();
    this.#bigramBackoff = sections.bytes('bigramBackoff').slice();
    this.#trigramStart = starts(sections.wide('trigramCount'));
    this.#trigramWord = undoSteps(sections.wide('trigramWord'), this.#trigramStart);
    this.#trigram = sections.bytes('trigram').slice();
  }

  /** The entry of the pair, or −1: pass it to `third`. */
  pair(first: number, second: number): number {
    return find(this.#bigramWord, this.#bigramStart[first] ?? 0, this.#bigramStart[first + 1] ?? 0, second);
  }

  one(word: number): number {
    return (this.#unigram[word] ?? 255) * costStep;
  }

  two(first: number, second: number): number {
    const at = this.pair(first, second);
    if (at >= 0) return (this.#bigram[at] ?? 255) * costStep;
    return (this.#unigramBackoff[first] ?? 0) * costStep - backoffShift + this.one(second);
  }

  /** Cost of `word` after the pair `entry`, whose second word is `second`. */
  third(entry: number, second: number, word: number): number {
    if (entry < 0) return this.two(second, word);
    const from = this.#trigramStart[entry] ?? 0;
    const to = this.#trigramStart[entry + 1] ?? 0;
    if (from === to) return this.two(second, word);
    const at = find(this.#trigramWord, from, to, word);
    if (at >= 0) return (this.#trigram[at] ?? 255) * costStep;
    return (this.#bigramBackoff[entry] ?? 0) * costStep - backoffShift + this.two(second, word);
  }

  /** True if the three words were seen together (and kept). */
  knows(first: number, second: number, word: number): boolean {
    const entry = this.pair(first, second);
    if (entry < 0) return false;
    return find(this.#trigramWord, this.#trigramStart[entry] ?? 0, this.#trigramStart[entry + 1] ?? 0, word) >= 0;
  }
}

function starts(counts: Uint16Array): Uint32Array {
  const start = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = (start[i] ?? 0) + (counts[i] ?? 0);
  return start;
}

/** Words rise inside a row and are stored as the distance from the one before. */
function undoSteps(words: Uint16Array, start: Uint32Array): Uint16Array {
  for (let row = 0; row + 1 < start.length; row++) {
    const to = start[row + 1] ?? 0;
    for (let i = (start[row] ?? 0) + 1; i < to; i++) words[i] = (words[i] ?? 0) + (words[i - 1] ?? 0);
  }
  return words;
}

function find(words: Uint16Array, from: number, to: number, word: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = words[middle] ?? 0;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
