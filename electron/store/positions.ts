/** The distance between neighbours when positions are given anew: room for 20 halvings between any two. */
const gap = 2 ** 20;

/** Indexes of a longest strictly rising run of `values`, in order. */
function longestRise(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  const at = (index: number | undefined) => (index === undefined ? Number.NEGATIVE_INFINITY : (values[index] ?? 0));
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends[middle]) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const rise: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rise.push(index);
  return rise.toReversed();
}

/**
 * Positions that bring `keys` into their order and leave as many as can be where they are; only the changed ones are
 * answered. `now` holds the positions of the keys that have one.
 */
export function newPositions(keys: readonly string[], now: ReadonlyMap<string, number>): Map<string, number> {
  const placed = keys.flatMap((key) => {
    const position = now.get(key);
    return position === undefined ? [] : [{ key, position }];
  });
  const kept = new Set(longestRise(placed.map((one) => one.position)).map((index) => placed[index]?.key));
  const changed = new Map<string, number>();
  let last = 0;
  for (let index = 0; index < keys.length; ) {
    const key = keys[index] ?? '';
    if (kept.has(key)) {
      last = now.get(key) ?? 0;
      index++;
      continue;
    }
    let end = index;
    while (end < keys.length && !kept.has(keys[end] ?? '')) end++;
    const next = end < keys.length ? (now.get(keys[end] ?? '') ?? 0) : last + gap * (end - index + 1);
    const step = Math.floor((next - last) / (end - index + 1));
    if (step < 1) return new Map(keys.map((one, place) => [one, (place + 1) * gap]));
    for (; index < end; index++) {
      last += step;
      changed.set(keys[index] ?? '', last);
    }
  }
  return changed;
}
