/**
 * Finds many sequences of symbols in one pass (Aho and Corasick, 1975): the cost of a text does not grow with how many
 * are sought. Symbols are whole syllables, so no word edge has to be looked for.
 */
export interface Automaton {
  /** Calls `hit` for each sequence (by its number) that ends at each place, in order of the end. */
  run(symbols: readonly number[], hit: (sequence: number, end: number) => void): void;
}

/** States × symbols stay below 2^53. */
const stride = 2 ** 24;

export function buildAutomaton(sequences: readonly (readonly number[])[]): Automaton {
  const next = new Map<number, number>();
  const children: number[][] = [[]];
  const symbolInto: number[] = [0];
  /** The sequences that end in a state. */
  const ends: number[][] = [[]];
  for (const [number, sequence] of sequences.entries()) {
    let state = 0;
    for (const symbol of sequence) {
      const edge = state * stride + symbol;
      let to = next.get(edge);
      if (to === undefined) {
        to = ends.length;
        next.set(edge, to);
        ends.push([]);
        children.push([]);
        symbolInto.push(symbol);
        children[state]?.push(to);
      }
      state = to;
    }
    if (state !== 0) ends[state]?.push(number);
  }
  /** The state of the longest proper ending that is also a beginning. */
  const fail = new Int32Array(ends.length);
  /** The next state on the way of failures in which something ends; 0 for none. */
  const report = new Int32Array(ends.length);
  const step = (from: number, symbol: number): number => {
    let state = from;
    for (;;) {
      const to = next.get(state * stride + symbol);
      if (to !== undefined) return to;
      if (state === 0) return 0;
      state = fail[state] ?? 0;
    }
  };
  const queue = [...(children[0] ?? [])];
  for (const state of queue) {
    for (const child of children[state] ?? []) {
      const to = step(fail[state] ?? 0, symbolInto[child] ?? 0);
      fail[child] = to;
      report[child] = (ends[to]?.length ?? 0) > 0 ? to : (report[to] ?? 0);
      queue.push(child);
    }
  }
  return {
    run(symbols, hit) {
      let state = 0;
      for (const [at, symbol] of symbols.entries()) {
        state = step(state, symbol);
        for (let one = state; one !== 0; one = report[one] ?? 0) for (const number of ends[one] ?? []) hit(number, at);
      }
    },
  };
}
