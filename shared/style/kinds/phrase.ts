import { inPlacement, type Token, tokens } from '../../language/index.ts';

/** Words in a row, as terms are written: their keys and whether white space parts them. */
export interface Phrase {
  readonly keys: readonly string[];
  /** Whether white space stands before each but the first. */
  readonly spaced: readonly boolean[];
}

const keys = new Map<string, string>();
const keysLimit = 50_000;

/** A word apart from its case and from where its tone mark stands: Hòa and hoà are one. */
export function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size >= keysLimit) keys.clear();
  const made = inPlacement(word.toLowerCase(), 'old');
  keys.set(word, made);
  return made;
}

export function phrase(text: string): Phrase {
  const all = tokens(text.normalize('NFC'));
  return {
    keys: all.map((token) => wordKey(token.text)),
    spaced: all.slice(1).map((token, at) => token.start > (all[at]?.end ?? 0)),
  };
}

/** Whether the phrase's words at `from` are parted as the phrase parts them. */
export function isSpacedLike(all: readonly Token[], from: number, { spaced }: Phrase): boolean {
  return spaced.every((wide, at) => {
    const [before, after] = [all[from + at], all[from + at + 1]];
    return before !== undefined && after !== undefined && after.start > before.end === wide;
  });
}

/** Whether the phrase stands with its first word at `from`. */
export const standsAt = (all: readonly Token[], from: number, one: Phrase): boolean =>
  from >= 0 &&
  one.keys.every((key, at) => {
    const token = all[from + at];
    return token !== undefined && wordKey(token.text) === key;
  }) &&
  isSpacedLike(all, from, one);
