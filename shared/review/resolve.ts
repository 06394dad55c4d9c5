import type { Block } from '../article/index.ts';
import { type BodyItem, type BodyTrack, bodyTokens, itemsOf } from './body.ts';
import {
  blocksOf,
  isAtom,
  isChanged,
  isLive,
  isOriginal,
  joinRuns,
  looksSame,
  type Marks,
  orphan,
  type Run,
  same,
  type Token,
  tokensOf,
} from './token.ts';

export type Verdict = 'accept' | 'reject';
/** What of a token is decided on: a deleted insertion is decided on as a deletion first. */
export type Aspect = 'ins' | 'del' | 'change';
/** By place in the sequence. */
export type Picks = Map<number, ReadonlySet<Aspect>>;

export const aspectOf = (token: Token): Aspect | null =>
  token.del ? 'del' : token.ins ? 'ins' : token.change ? 'change' : null;

/** Accepting never changes the current side, rejecting never the original one. */
function decide(token: Token, aspects: ReadonlySet<Aspect> | undefined, verdict: Verdict): Token | null {
  if (!aspects) return token;
  if (verdict === 'accept') {
    if (aspects.has('del')) return null;
    const settled = aspects.has('ins') ? { ...token, ins: null } : token;
    return aspects.has('change') ? ({ ...settled, was: null, change: null } as Token) : settled;
  }
  if (aspects.has('ins')) return null;
  const settled = aspects.has('del') ? { ...token, del: null } : token;
  if (!aspects.has('change') || settled.was === null) return settled;
  return settled.type === 'run'
    ? { ...settled, marks: settled.was, was: null, change: null }
    : { ...settled, shape: settled.was as typeof settled.shape, was: null, change: null };
}

/**
 * Decides on some tokens of a sequence, and on what cannot stand without them: the other end of a move (a key would be
 * there twice), and whatever lies between text and the block it would have to stand in. Answers with all the picks.
 */
export function resolveTokens(
  tokens: readonly Token[],
  asked: Picks,
  verdict: Verdict,
): { readonly tokens: readonly Token[]; readonly picks: Picks } {
  const picks: Picks = new Map(asked);
  const pick = (at: number): boolean => {
    const token = tokens[at];
    const aspect = token && aspectOf(token);
    if (!token || !aspect) return false;
    // what is on neither side is decided on as a whole when something else hangs on it
    const all: readonly Aspect[] = token.ins && token.del ? ['ins', 'del'] : [aspect];
    const known = picks.get(at);
    if (known && all.every((one) => known.has(one))) return false;
    picks.set(at, new Set([...(known ?? []), ...all]));
    return true;
  };
  for (;;) {
    let more = false;
    const keys = new Set<string>();
    for (const at of picks.keys()) {
      const token = tokens[at];
      if (token?.type === 'start') keys.add(token.shape.key);
    }
    for (const [at, token] of tokens.entries())
      if (token.type === 'start' && (token.ins || token.del) && keys.has(token.shape.key)) more = pick(at) || more;
    const kept: number[] = [];
    const decided = tokens.flatMap((token, at) => {
      const result = decide(token, picks.get(at), verdict);
      if (result) kept.push(at);
      return result ? [result] : [];
    });
    const found = orphan(decided, verdict === 'accept' ? 'original' : 'current');
    if (found === -1 && !more) return { tokens: decided, picks };
    if (found !== -1) more = adopt(tokens, kept[found] ?? -1, verdict, pick) || more;
    if (!more) return { tokens, picks: new Map() };
  }
}

/** Picks what stands between text and its block, so that it has one. */
function adopt(tokens: readonly Token[], at: number, verdict: Verdict, pick: (at: number) => boolean): boolean {
  const text = tokens[at];
  const other = verdict === 'accept' ? isLive : isOriginal;
  if (!text || !other(text)) return pick(at);
  let more = false;
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.type !== 'start') continue;
    more = pick(index) || more;
    const shape = verdict === 'reject' ? (token.was ?? token.shape) : token.shape;
    if (other(token) && !isAtom(shape)) break;
  }
  return more;
}

/** The body after decisions on places of its sequence. Blocks and items that they do not touch stay the same objects. */
export function resolveBody(
  before: BodyTrack,
  asked: Picks,
  verdict: Verdict,
): { readonly track: BodyTrack; readonly picks: Picks } {
  const whole = bodyTokens(before);
  const { tokens, picks } = resolveTokens(whole, asked, verdict);
  if (picks.size === 0) return { track: before, picks };
  const settled = settleKeys(tokens, verdict);
  const known = new Map(before.items.map((item) => [item.block._key, item]));
  const blocks = blocksOf(settled, 'current').map((block): Block => {
    const old = known.get(block._key)?.block;
    return old && same(old, block) ? old : block;
  });
  const { lead, items } = itemsOf(settled, blocks);
  return {
    track: {
      lead,
      items: items.map((item): BodyItem => {
        const old = known.get(item.block._key);
        if (old && old.block === item.block && same(old.tokens, item.tokens)) return old;
        return item.tokens ? { block: item.block, tokens: named(item.tokens, item.block) } : item;
      }),
    },
    picks,
  };
}

/** What a kept run was, now that it has these marks. */
function before({ ins, was, marks, change }: Run, now: Marks): Pick<Run, 'was' | 'change'> {
  const old = was ?? marks;
  if (ins || same(old, now)) return { was: null, change: null };
  return { was: old, change: looksSame(old, now) ? null : change };
}

/** Runs with the marks of their block: where it had to name a definition anew, the original keeps the name it had. */
function named(tokens: readonly Token[], block: Block): Token[] {
  const runs = [...tokensOf(block).runs];
  let offset = 0;
  const as = (token: Run): Run[] => {
    const [run] = runs;
    if (!run || token.text === '') return [];
    const units = Math.min(token.text.length, run.text.length - offset);
    offset += units;
    if (offset === run.text.length) {
      runs.shift();
      offset = 0;
    }
    const own = same(token.marks, run.marks) ? token : { ...token, marks: run.marks, ...before(token, run.marks) };
    return [{ ...own, text: token.text.slice(0, units) }, ...as({ ...token, text: token.text.slice(units) })];
  };
  return joinRuns(tokens.flatMap((token) => (token.type === 'run' && isLive(token) ? as(token) : [token])));
}

/** Where nothing is suggested any more in a block, both sides become the very same, keys of definitions included. */
function settleKeys(tokens: readonly Token[], verdict: Verdict): Token[] {
  const settled: Token[] = [];
  let group: Token[] = [];
  const close = () => {
    settled.push(...(group.some(isChanged) ? group : group.map((token) => onlyOne(token, verdict))));
    group = [];
  };
  for (const token of tokens) {
    if (token.type === 'start' && isLive(token)) close();
    group.push(token);
  }
  close();
  return joinRuns(settled);
}

function onlyOne(token: Token, verdict: Verdict): Token {
  if (token.was === null) return token;
  if (verdict === 'accept') return { ...token, was: null } as Token;
  return token.type === 'run'
    ? { ...token, marks: token.was, was: null }
    : { ...token, shape: token.was as typeof token.shape, was: null };
}
