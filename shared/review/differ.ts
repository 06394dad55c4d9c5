/** What becomes of so many units of the old sequence (`keep`, `remove`) or how many of the new one come in. */
export interface Step {
  readonly does: 'keep' | 'remove' | 'insert';
  readonly units: number;
}

/** Above so many differing words two texts are taken for different as a whole. */
const mostDifferent = 400;

const isLetter = (unit: number | undefined): boolean =>
  unit !== undefined && unit < 0x10000 && /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit));
const isLow = (unit: number | undefined): boolean => unit !== undefined && unit >= 0xdc00 && unit <= 0xdfff;

/**
 * How one sequence becomes another: what is alike at both ends is kept, the middle is compared word by word. Units are
 * UTF-16 units, or numbers from 0x10000 on for what is no letter (the start of a block); a surrogate pair is never cut.
 */
export function differ(old: readonly number[], now: readonly number[]): Step[] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  while (head > 0 && (isLow(old[head]) || isLow(now[head]))) head--;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  while (tail > 0 && isLow(old[old.length - tail])) tail--;
  const steps: Step[] = [];
  const add = (does: Step['does'], units: number) => {
    const last = steps.at(-1);
    if (units === 0) return;
    if (last?.does === does) steps[steps.length - 1] = { does, units: last.units + units };
    else steps.push({ does, units });
  };
  add('keep', head);
  const removed = old.slice(head, old.length - tail);
  const added = now.slice(head, now.length - tail);
  if (removed.length === 0 || added.length === 0) {
    add('remove', removed.length);
    add('insert', added.length);
  } else for (const step of byWords(removed, added)) add(step.does, step.units);
  add('keep', tail);
  return steps;
}

/** Words and single other units, each with its length. */
function wordsOf(units: readonly number[]): { readonly word: string; readonly length: number }[] {
  const words: { word: string; length: number }[] = [];
  for (let at = 0; at < units.length; ) {
    let end = at + 1;
    if (isLetter(units[at])) while (isLetter(units[end])) end++;
    else if (isLow(units[end])) end++;
    words.push({ word: units.slice(at, end).join(), length: end - at });
    at = end;
  }
  return words;
}

function byWords(old: readonly number[], now: readonly number[]): Step[] {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  const pairs = commonWords(
    before.map((one) => one.word),
    after.map((one) => one.word),
  );
  const steps: Step[] = [];
  let [at, to] = [0, 0];
  for (const [one, other] of [...pairs, [before.length, after.length] as const]) {
    let removed = 0;
    for (; at < one; at++) removed += before[at]?.length ?? 0;
    let inserted = 0;
    for (; to < other; to++) inserted += after[to]?.length ?? 0;
    steps.push({ does: 'remove', units: removed }, { does: 'insert', units: inserted });
    steps.push({ does: 'keep', units: before[at]?.length ?? 0 });
    at++;
    to++;
  }
  return withoutCrumbs(steps, old);
}

/** A space or a comma alone between two changes is no anchor: both changes are one then. */
function withoutCrumbs(steps: readonly Step[], old: readonly number[]): Step[] {
  const whole: Step[] = [];
  let at = 0;
  for (const step of steps.filter(({ units }) => units > 0)) {
    const last = whole.at(-1);
    if (last?.does === step.does) whole[whole.length - 1] = { ...last, units: last.units + step.units };
    else whole.push(step);
  }
  return whole.flatMap((step, index) => {
    const from = at;
    if (step.does !== 'insert') at += step.units;
    if (step.does !== 'keep' || index === 0 || index === whole.length - 1) return [step];
    if (old.slice(from, at).some((unit) => isLetter(unit) || unit >= 0x10000)) return [step];
    return [{ does: 'remove', units: step.units } as const, { does: 'insert', units: step.units } as const];
  });
}

/** The longest common subsequence as pairs of places (Myers 1986, greedy, from the start). */
function commonWords(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const most = Math.min(old.length + now.length, mostDifferent);
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= most; edits++) {
    const next = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest.get(diagonal + 1) ?? -1;
      const right = furthest.get(diagonal - 1) ?? -1;
      let x = diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return walkBack([...trace, furthest], old, now);
    }
    trace.push(furthest);
    furthest = next;
  }
  return [];
}

function walkBack(
  trace: readonly Map<number, number>[],
  old: readonly string[],
  now: readonly string[],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [old.length, now.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = furthest.get(diagonal + 1) ?? -1;
    const right = furthest.get(diagonal - 1) ?? -1;
    const from = diagonal === -edits || (diagonal !== edits && right < down) ? diagonal + 1 : diagonal - 1;
    const fromX = furthest.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.toReversed();
}
