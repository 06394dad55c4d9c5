import { diff3MergeRegions } from 'node-diff3';

/** A stretch of text with one set of attributes: its marks, written so that equal sets are equal strings. */
export interface Run {
  readonly text: string;
  readonly attributes: string;
}

/** A stretch of a merged text: what both sides agree on or one changed alone, or what each made of the same place. */
export type MergedPiece =
  | { readonly kind: 'agreed'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'clash';
      readonly base: readonly Run[];
      readonly mine: readonly Run[];
      readonly theirs: readonly Run[];
    };

/** Words, single spaces and single signs: what is compared whole. */
const tokenPattern = /[\p{L}\p{M}\p{N}]+|[^]/gu;

const tokens = (runs: readonly Run[]): string[] =>
  runs.flatMap(({ text, attributes }) => (text.match(tokenPattern) ?? []).map((token) => `${attributes}\n${token}`));

const toRuns = (from: readonly string[]): Run[] => {
  const runs: { text: string; attributes: string }[] = [];
  for (const token of from) {
    const cut = token.indexOf('\n');
    const attributes = token.slice(0, cut);
    const last = runs.at(-1);
    if (last?.attributes === attributes) last.text += token.slice(cut + 1);
    else runs.push({ attributes, text: token.slice(cut + 1) });
  }
  return runs;
};

/**
 * Merges two texts that both came from `base`, word by word. Symmetric: with the sides exchanged the pieces are the
 * same, exchanged. Attributes hold no line feed.
 */
export function mergeRuns(base: readonly Run[], mine: readonly Run[], theirs: readonly Run[]): MergedPiece[] {
  const pieces: MergedPiece[] = [];
  const agree = (agreed: readonly string[]) => {
    if (agreed.length > 0) pieces.push({ kind: 'agreed', runs: toRuns(agreed) });
  };
  for (const region of diff3MergeRegions(tokens(mine), tokens(base), tokens(theirs))) {
    if (region.stable) {
      agree(region.bufferContent);
      continue;
    }
    const { aContent: a, bContent: b } = region;
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
    const [own, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    agree(a.slice(0, start));
    if (own.length > 0 || other.length > 0)
      pieces.push({ kind: 'clash', base: toRuns(region.oContent), mine: toRuns(own), theirs: toRuns(other) });
    agree(a.slice(a.length - end));
  }
  return pieces;
}
