import type { Block } from '../index.ts';
import { wordsOf } from './parts.ts';
import { tokensOf } from './tokens.ts';

/** A block before and the same block after; either may be missing. */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
  /** It stands elsewhere among the blocks that stayed. */
  readonly moved: boolean;
}

/** Two blocks with other keys are the same one if at least this share of their words is. */
const alike = 0.5;
/** So far from its old place a block without a known key is looked for. */
const reach = 40;

/**
 * Which block is which: by key, for a key lives as long as its block; what came in by another way (a Word file read
 * again) by the same words, then by mostly the same words.
 */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): Pair[] {
  const to = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (from: number, at: number) => {
    to.set(from, at);
    taken.add(at);
  };
  const byKey = new Map(after.map((one, at) => [one._key, at]));
  for (const [from, one] of before.entries()) {
    const at = byKey.get(one._key);
    if (at !== undefined && !taken.has(at)) pair(from, at);
  }
  const free = () => after.flatMap((one, at) => (taken.has(at) ? [] : [{ at, words: wordsOf(one) }]));
  const lone = () => before.flatMap((one, from) => (to.has(from) ? [] : [{ from, words: wordsOf(one) }]));

  const byWords = Map.groupBy(
    free().filter(({ words }) => words.trim() !== ''),
    ({ words }) => words,
  );
  for (const { from, words } of lone()) {
    const next = byWords.get(words)?.shift();
    if (next) pair(from, next.at);
  }
  const bags = free().map(({ at, words }) => ({ at, bag: bagOf(words) }));
  for (const { from, words } of lone()) {
    const bag = bagOf(words);
    const near = bags.filter(({ at }) => !taken.has(at) && Math.abs(at - from) <= reach);
    const best = near
      .map(({ at, bag: other }) => ({ at, share: shareOf(bag, other) }))
      .reduce((a, b) => (b.share > a.share ? b : a), { at: -1, share: 0 });
    if (best.share >= alike) pair(from, best.at);
  }
  return inOrder(before.length, after.length, to);
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(words: string): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const word of tokensOf(words)) {
    if (word.trim() === '') continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

function shareOf(a: Bag, b: Bag): number {
  const most = Math.max(a.size, b.size);
  if (most === 0) return 0;
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return shared / most;
}

/** The pairs in the order of the text after, each removed block behind the one it stood behind. */
function inOrder(before: number, after: number, to: ReadonlyMap<number, number>): Pair[] {
  const stayed = longestRising([...to.entries()].toSorted(([a], [b]) => a - b));
  const from = new Map([...to].map(([a, b]) => [b, a]));
  // what is gone follows the last block before it that stayed in its place
  const goneAfter = new Map<number, number[]>();
  let last = -1;
  for (let at = 0; at < before; at++) {
    const now = to.get(at);
    if (now === undefined) goneAfter.set(last, [...(goneAfter.get(last) ?? []), at]);
    else if (stayed.has(at)) last = now;
  }
  const gone = (at: number): Pair[] =>
    (goneAfter.get(at) ?? []).map((one) => ({ before: one, after: null, moved: false }));
  const pairs = gone(-1);
  for (let at = 0; at < after; at++) {
    const was = from.get(at) ?? null;
    pairs.push({ before: was, after: at, moved: was !== null && !stayed.has(was) });
    pairs.push(...gone(at));
  }
  return pairs;
}

/** The first numbers of the longest run of pairs whose second numbers rise: what stayed in order. */
function longestRising(pairs: readonly (readonly [number, number])[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, [, value]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(pairs[at]?.[0] ?? -1);
  return kept;
}
