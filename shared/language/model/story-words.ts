import { scan, tokenKind } from './scan.ts';

/** What a story says about the words it is written with: a pair of words used twice, or a name, is meant. */
export class StoryWords {
  readonly #pairs = new Map<string, number>();
  readonly #capitals = new Map<string, number>();

  /** Adds a text's words (`by` −1 takes them away again). */
  add(text: string, by: 1 | -1 = 1): void {
    let fresh = true;
    let before = '';
    scan(text, (kind, start, end) => {
      if (kind === tokenKind.word) {
        const word = text.slice(start, end);
        if (before !== '') raise(this.#pairs, `${before} ${word}`, by);
        const first = word.charAt(0);
        if (!fresh && first !== first.toLowerCase()) raise(this.#capitals, word, by);
        before = word;
      } else before = '';
      fresh = kind === tokenKind.boundary || kind === tokenKind.mark;
    });
  }

  /** How often the word stands beside one of its neighbours, whichever is more. */
  timesPaired(before: string, written: string, after: string): number {
    return Math.max(this.#pairs.get(`${before} ${written}`) ?? 0, this.#pairs.get(`${written} ${after}`) ?? 0);
  }

  /** How often the word is capitalised inside a sentence. */
  timesCapital(written: string): number {
    return this.#capitals.get(written) ?? 0;
  }
}

function raise(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
