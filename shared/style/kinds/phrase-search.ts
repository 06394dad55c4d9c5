import type { Token } from '../../language/index.ts';
import { buildAutomaton } from '../automaton.ts';
import { isSpacedLike, type Phrase, phrase, wordKey } from './phrase.ts';

/** A phrase that is sought, and whose it is. */
export interface Sought<Owner> {
  readonly owner: Owner;
  readonly written: string;
}

export interface PhraseHit<Owner> {
  readonly sought: Sought<Owner>;
  /** The first and the last word, as places of tokens. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Finds all of many phrases in a text in one pass, in any case and either tone placement. */
export function phraseSearch<Owner>(
  all: readonly Sought<Owner>[],
): (tokens: readonly Token[]) => readonly PhraseHit<Owner>[] {
  const symbols = new Map<string, number>();
  const symbol = (key: string): number => {
    const known = symbols.get(key);
    if (known !== undefined) return known;
    symbols.set(key, symbols.size + 1);
    return symbols.size;
  };
  const phrases: readonly Phrase[] = all.map(({ written }) => phrase(written));
  const automaton = buildAutomaton(phrases.map(({ keys }) => keys.map(symbol)));
  return (tokens) => {
    const hits: PhraseHit<Owner>[] = [];
    automaton.run(
      tokens.map((token) => symbols.get(wordKey(token.text)) ?? 0),
      (sequence, to) => {
        const [sought, one] = [all[sequence], phrases[sequence]];
        if (!sought || !one) return;
        const from = to - one.keys.length + 1;
        if (isSpacedLike(tokens, from, one))
          hits.push({ sought, from, to, start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 });
      },
    );
    return hits;
  };
}

/** Hits without those that lie inside a longer one. */
export const longest = <Owner>(hits: readonly PhraseHit<Owner>[]): PhraseHit<Owner>[] =>
  hits.filter(
    (one) =>
      !hits.some((other) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from),
  );
