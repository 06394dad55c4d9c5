import { diffComm } from 'node-diff3';

/** Keys that stand in another place among `base`'s keys than before. */
function moved(base: readonly string[], side: readonly string[]): Set<string> {
  const inBase = new Set(base);
  const inSide = new Set(side);
  const before = base.filter((key) => inSide.has(key));
  const after = side.filter((key) => inBase.has(key));
  return new Set(diffComm(before, after).flatMap((part) => part.buffer1 ?? []));
}

/** Runs of keys that a side put somewhere, by the key they follow; the beginning is null. */
function placed(side: readonly string[], stays: (key: string) => boolean): Map<string | null, string[]> {
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of side) {
    if (stays(key)) {
      anchor = key;
      continue;
    }
    const run = runs.get(anchor);
    if (run) run.push(key);
    else runs.set(anchor, [key]);
  }
  return runs;
}

/**
 * The order of two lists of keys that both came from `base`: each side's new and moved keys follow the key that they
 * follow on that side. No key is left out; which are gone is decided by who reads the list. Symmetric.
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  // one order for both ways of calling
  const [first, second] = mine.join('\n') <= theirs.join('\n') ? [mine, theirs] : [theirs, mine];
  const movedFirst = moved(base, first);
  const movedSecond = moved(base, second);
  const all = new Set([...base, ...first, ...second]);
  const withMoves = ordered(
    base,
    first,
    second,
    movedFirst,
    new Set([...movedSecond].filter((key) => !movedFirst.has(key))),
  );
  // each may have put a block behind one that the other put behind it: then the first side's moves alone are kept
  return withMoves.length === all.size ? withMoves : ordered(base, first, second, movedFirst, new Set());
}

function ordered(
  base: readonly string[],
  first: readonly string[],
  second: readonly string[],
  movedFirst: ReadonlySet<string>,
  movedSecond: ReadonlySet<string>,
): string[] {
  const inBase = new Set(base);
  const inFirst = new Set(first);
  const skeleton = base.filter((key) => !movedFirst.has(key) && !movedSecond.has(key));
  const runsFirst = placed(first, (key) => inBase.has(key) && !movedFirst.has(key));
  const runsSecond = placed(
    second.filter((key) => inBase.has(key) || !inFirst.has(key)).filter((key) => !movedFirst.has(key)),
    (key) => inBase.has(key) && !movedSecond.has(key),
  );
  const result: string[] = [];
  const emit = (key: string) => {
    result.push(key);
    follow(key);
  };
  const follow = (anchor: string | null) => {
    for (const runs of [runsFirst, runsSecond]) for (const key of runs.get(anchor) ?? []) emit(key);
  };
  follow(null);
  for (const key of skeleton) emit(key);
  return result;
}
