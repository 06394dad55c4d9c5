import type { Stamp } from '../article/index.ts';
import { newKey } from '../base/index.ts';
import { differ } from './differ.ts';
import {
  isAtom,
  isLive,
  isOriginal,
  joinRuns,
  looksLike,
  looksSame,
  type Marks,
  type Run,
  same,
  type Shape,
  type Token,
} from './token.ts';

/** Who changes the text now; null where the change is no suggestion but is made in the original as well. */
export type By = { readonly author: string; readonly at: string; readonly reason?: string } | null;

export const newStamp = ({ author, at, reason }: NonNullable<By>): Stamp => ({
  _key: newKey(),
  author,
  at,
  ...(reason !== undefined && { reason }),
});

const lengthOf = (token: Token): number => (token.type === 'run' ? token.text.length : 1);
const cut = (token: Token, from: number, to: number): Token =>
  token.type === 'run' ? { ...token, text: token.text.slice(from, to) } : token;

/** Reads a sequence in stretches. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #offset = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token | null {
    return this.#tokens[this.#at] ?? null;
  }

  /** Units left of the token that is next. */
  left(): number {
    const token = this.peek();
    return token ? lengthOf(token) - this.#offset : 0;
  }

  take(units: number): Token | null {
    const token = this.peek();
    if (token === null) return null;
    const piece = cut(token, this.#offset, this.#offset + units);
    this.#offset += units;
    if (this.#offset >= lengthOf(token)) {
      this.#at++;
      this.#offset = 0;
    }
    return piece;
  }
}

/** What an author changes in one place gets one stamp: that of the author's own change beside it, or a new one. */
class Stamper {
  readonly #by: NonNullable<By>;

  constructor(by: NonNullable<By>) {
    this.#by = by;
  }

  stamp(...beside: readonly (Token | null | undefined)[]): Stamp {
    for (const token of beside) {
      const known = token?.del ?? token?.ins ?? token?.change;
      if (known && known.author === this.#by.author && known.reason === this.#by.reason) return known;
    }
    return newStamp(this.#by);
  }
}

/**
 * Carries a sequence along: `old` with its suggestions, `now` the present blocks as plain tokens. The original side of
 * the answer is that of `old` (unless `by` is null), its current side is `now`.
 */
export function advance(old: readonly Token[], now: readonly Token[], by: By, inBlock: boolean): Token[] {
  const stamper = by && new Stamper(by);
  const out: Token[] = [];
  const from = new Reader(old);
  const to = new Reader(now);
  /** What is deleted already is passed by. */
  const pass = () => {
    for (let token = from.peek(); token && !isLive(token); token = from.peek()) {
      out.push(token);
      from.take(lengthOf(token));
    }
  };
  const [oldUnits, nowUnits] = unitsOf(old.filter(isLive), now);
  for (const step of differ(oldUnits, nowUnits)) {
    for (let left = step.units; left > 0; ) {
      if (step.does !== 'insert') pass();
      const units = Math.min(
        left,
        step.does === 'insert' ? left : from.left(),
        step.does === 'remove' ? left : to.left(),
      );
      const was = step.does === 'insert' ? null : from.take(units);
      const is = step.does === 'remove' ? null : to.take(units);
      if (was && is) out.push(kept(was, is, stamper && (() => stamper.stamp(was, out.at(-1)))));
      else if (was && stamper) out.push(...removed(was, stamper.stamp(out.at(-1), from.peek())));
      else if (is) out.push({ ...is, ins: stamper?.stamp(out.at(-1), from.peek()) ?? stood(old, is) ?? around(out) });
      left -= units;
    }
  }
  pass();
  return joinRuns(slide(joinRuns(heal(stamper ? out : settle(out, inBlock)))));
}

/** Units for `differ`: starts with the same key are the same unit. */
function unitsOf(old: readonly Token[], now: readonly Token[]): [number[], number[]] {
  const ids = new Map<string, number>();
  const units = (tokens: readonly Token[]) => {
    const all: number[] = [];
    for (const token of tokens) {
      if (token.type === 'run') {
        for (let at = 0; at < token.text.length; at++) all.push(token.text.charCodeAt(at));
        continue;
      }
      const known = ids.get(token.shape.key) ?? 0x10000 + ids.size;
      ids.set(token.shape.key, known);
      all.push(known);
    }
    return all;
  };
  return [units(old), units(now)];
}

/** A token that stays, with its present marks or kind. */
function kept(was: Token, is: Token, stamp: (() => Stamp) | null): Token {
  if (was.type === 'run' && is.type === 'run') {
    if (same(was.marks, is.marks)) return was;
    if (was.ins || !stamp) return { ...was, marks: is.marks, was: null, change: null };
    return { ...was, marks: is.marks, ...changed(was.was ?? was.marks, is.marks, looksSame, stamp()) };
  }
  if (was.type === 'start' && is.type === 'start') {
    if (same(was.shape, is.shape)) return was;
    if (was.ins || !stamp) return { ...was, shape: is.shape, was: null, change: null };
    return { ...was, shape: is.shape, ...changed(was.was ?? was.shape, is.shape, looksLike, stamp()) };
  }
  return is;
}

function changed<Value extends Marks | Shape>(
  before: Value,
  now: Value,
  looks: (one: Value, other: Value) => boolean,
  stamp: Stamp,
): { was: Value | null; change: Stamp | null } {
  return { was: same(before, now) ? null : before, change: looks(before, now) ? null : stamp };
}

/** A token that goes: one's own insertion without a trace; another's stays as inserted and deleted. */
function removed(token: Token, stamp: Stamp): Token[] {
  if (token.ins) return token.type === 'run' && token.ins.author !== stamp.author ? [{ ...token, del: stamp }] : [];
  return [asOriginal(token, stamp)];
}

/** Deleted, with the marks or kind that it had at first. */
const asOriginal = (token: Token, del: Stamp): Token =>
  token.type === 'run'
    ? { ...token, marks: token.was ?? token.marks, was: null, change: null, del }
    : { ...token, shape: token.was ?? token.shape, was: null, change: null, del };

/** A start that moves in both sides is still suggested where it was: the original has its key in another place. */
function stood(old: readonly Token[], start: Token): Stamp | null {
  if (start.type !== 'start') return null;
  const before = old.find((token) => token.type === 'start' && isLive(token) && token.shape.key === start.shape.key);
  return before?.ins ?? null;
}

/** What is written into a suggested block is part of the suggestion, whoever writes it. */
function around(out: readonly Token[]): Stamp | null {
  return out.findLast((token) => token.type === 'start' && isLive(token))?.ins ?? null;
}

/** Where behind the last present start the first block that is no text was taken out. */
function firstGone(tokens: readonly Token[]): number {
  const start = tokens.findLastIndex((token) => token.type === 'start' && isLive(token));
  const gone = tokens.findIndex((token, at) => at > start && token.type === 'start' && isAtom(token.shape));
  return gone === -1 ? tokens.length : gone;
}

/** After a change in both sides: what of the original has no block of text left to stand in. */
function settle(tokens: readonly Token[], inBlock: boolean): Token[] {
  let stands = inBlock;
  const settled: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'start') {
      if (isOriginal(token)) stands = !isAtom(token.shape);
      settled.push(token);
    } else if (!isOriginal(token) || stands) settled.push(token);
    else if (isLive(token)) {
      const ins = around(settled);
      // in a block of both sides: the original has it in front of what was taken out in between
      const behind = settled.splice(ins ? settled.length : firstGone(settled));
      settled.push(...behind.filter(isLive), { ...token, was: null, change: null, ins });
      settled.push(...behind.filter((one) => !isLive(one)));
    }
  }
  return settled;
}

/**
 * In every stretch of deleted and inserted text the deleted comes first, and what both have at their ends is kept
 * again: what was changed back leaves no suggestion.
 */
export function heal(tokens: readonly Token[]): Token[] {
  const healed: Token[] = [];
  let stretch: Run[] = [];
  const close = () => {
    healed.push(...healStretch(stretch));
    stretch = [];
  };
  for (const token of tokens) {
    if (token.type === 'run' && (token.ins || token.del)) stretch.push(token);
    else {
      close();
      healed.push(token);
    }
  }
  close();
  return healed;
}

/**
 * What was taken out (or put in) word after word leaves a blank between that could as well stand behind: there it parts
 * nothing. `[-một-] [-hai -]` becomes `[-một hai-] `.
 */
function slide(tokens: readonly Token[]): Token[] {
  const slid = [...tokens];
  for (let at = 1; at < slid.length - 1; at++) {
    const [before, between, after] = [slid[at - 1], slid[at], slid[at + 1]];
    if (before?.type !== 'run' || between?.type !== 'run' || after?.type !== 'run') continue;
    if (between.ins || between.del || between.was || !after.text.endsWith(between.text)) continue;
    const alike = (side: 'ins' | 'del') =>
      (before[side]?.author ?? null) === (after[side]?.author ?? null) && before[side]?.reason === after[side]?.reason;
    if (!(after.ins || after.del) || !alike('ins') || !alike('del') || !same(between.marks, after.marks)) continue;
    const text = between.text + after.text.slice(0, -between.text.length);
    slid[at] = { ...after, text, ins: after.ins && before.ins, del: after.del && before.del };
    slid[at + 1] = between;
  }
  return slid;
}

const isHigh = (text: string, at: number): boolean => at >= 0 && /[\ud800-\udbff]/.test(text.charAt(at));

function healStretch(stretch: readonly Run[]): Run[] {
  if (stretch.length < 2) return [...stretch];
  const both = stretch.filter((run) => run.ins && run.del);
  const gone = stretch.filter((run) => !run.ins);
  const come = stretch.filter((run) => !run.del);
  const [before, after] = [gone, come].map((runs) => runs.map((run) => run.text).join('')) as [string, string];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (isHigh(before, head - 1)) head--;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (tail > 0 && isHigh(before, before.length - tail - 1)) tail--;
  if (head + tail === 0) return [...both, ...gone, ...come];
  return [
    ...both,
    ...pair(part(gone, 0, head), part(come, 0, head)),
    ...part(gone, head, before.length - tail),
    ...part(come, head, after.length - tail),
    ...pair(part(gone, before.length - tail, before.length), part(come, after.length - tail, after.length)),
  ];
}

function part(runs: readonly Run[], from: number, to: number): Run[] {
  const found: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') found.push({ ...run, text });
    start += run.text.length;
  }
  return found;
}

/** Deleted and inserted runs of the same text as kept ones. */
function pair(gone: readonly Run[], come: readonly Run[]): Run[] {
  const pairs: Run[] = [];
  const [old, now] = [new Reader(gone), new Reader(come)];
  for (;;) {
    const units = Math.min(old.left(), now.left());
    const [one, other] = [old.take(units), now.take(units)];
    if (one?.type !== 'run' || other?.type !== 'run' || other.ins === null) return pairs;
    pairs.push({ ...other, ins: null, ...changed(one.marks, other.marks, looksSame, other.ins) });
  }
}
