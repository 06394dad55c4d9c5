import { scan, tokenKind } from './scan.ts';

/** What a story says about the words it is written with: a form used often, or as a name, is meant. */
export class StoryWords {
  readonly #times = new Map<string, number>();
  readonly #capitals = new Map<string, number>();

  /** Adds a text's words (`by` −1 takes them away again). */
  add(text: string, by: 1 | -1 = 1): void {
    let fresh = true;
    scan(text, (kind, start, end) => {
      if (kind === tokenKind.word) {
        const word = text.slice(start, end);
        this.#times.set(word, (this.#times.get(word) ?? 0) + by);
        const first = word.charAt(0);
        if (!fresh && first !== first.toLowerCase()) this.#capitals.set(word, (this.#capitals.get(word) ?? 0) + by);
      }
      fresh = kind === tokenKind.boundary || kind === tokenKind.mark;
    });
  }

  timesWritten(written: string): number {
    return this.#times.get(written) ?? 0;
  }

  timesCapital(written: string): number {
    return this.#capitals.get(written) ?? 0;
  }
}
