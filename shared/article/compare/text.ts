import diff from 'fast-diff';
import { bareLetters, tokensOf } from './tokens.ts';

/** Words with the way they look: one piece for each stretch of the same look. */
export interface StyledPiece {
  readonly text: string;
  /** Formats and links as one string; equal strings look the same. */
  readonly look: string;
}

/**
 * A stretch of two versions of one text. `marks`: the same letters with other diacritics. `look`: the same words in
 * another format. All `before` joined are the text before, all `after` the text after.
 */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed' | 'marks' | 'look';
  readonly before: string;
  readonly after: string;
  readonly lookBefore: string;
  readonly lookAfter: string;
}

interface Token {
  readonly text: string;
  readonly look: string;
}

const firstSurrogate = 0xd800;

/** The pieces' words as tokens; a word that is half bold has both looks in its own. */
function styledTokens(pieces: readonly StyledPiece[]): Token[] {
  if (pieces.length === 1) {
    const look = pieces[0]?.look ?? '';
    return tokensOf(pieces[0]?.text ?? '').map((text) => ({ text, look }));
  }
  const tokens: Token[] = [];
  let piece = 0;
  let left = pieces[0]?.text.length ?? 0;
  for (const text of tokensOf(pieces.map((one) => one.text).join(''))) {
    const looks: string[] = [];
    let rest = text.length;
    while (rest > 0) {
      while (left === 0 && piece < pieces.length - 1) left = pieces[++piece]?.text.length ?? 0;
      const look = pieces[piece]?.look ?? '';
      if (looks.at(-1) !== look) looks.push(look);
      const taken = Math.min(rest, left);
      rest -= taken;
      left -= taken;
      if (taken === 0) break;
    }
    tokens.push({ text, look: looks.join('|') });
  }
  return tokens;
}

type Edit = { readonly before: readonly Token[]; readonly after: readonly Token[]; readonly same: boolean };

/** Beyond so many pairs of tokens (two texts of 2,000 words) whole sentences are compared first. */
const manyPairs = 16_000_000;

const sentenceEnd = /^[.!?…]$|\n/;
const sentencesOf = (tokens: readonly Token[]): Token[][] => {
  const all: Token[][] = [[]];
  for (const one of tokens) {
    all.at(-1)?.push(one);
    if (sentenceEnd.test(one.text)) all.push([]);
  }
  return all.filter((one) => one.length > 0);
};

/** Runs of equal and of unequal tokens, in order. */
function edits(before: readonly Token[], after: readonly Token[], nameOf: (token: Token) => string): Edit[] {
  if (before.length * after.length <= manyPairs) return diffUnits(before, after, nameOf);
  const sentences = diffUnits(sentencesOf(before), sentencesOf(after), (one) => one.map(nameOf).join(''));
  return sentences.flatMap((run): Edit[] => {
    const [a, b] = [run.before.flat(), run.after.flat()];
    if (run.same || a.length * b.length > manyPairs) return [{ before: a, after: b, same: run.same }];
    return diffUnits(a, b, nameOf);
  });
}

/**
 * Runs of equal and of unequal units. Each different unit is given a character of its own, so that a diff of
 * strings, which is quick, is one of units.
 */
function diffUnits<Unit>(
  before: readonly Unit[],
  after: readonly Unit[],
  nameOf: (unit: Unit) => string,
): { readonly before: readonly Unit[]; readonly after: readonly Unit[]; readonly same: boolean }[] {
  const letters = new Map<string, string>();
  const written = (units: readonly Unit[]): string | null => {
    let text = '';
    for (const one of units) {
      const name = nameOf(one);
      const known = letters.get(name);
      // below the surrogates, which a diff of strings takes two by two
      if (known === undefined && letters.size >= firstSurrogate) return null;
      const letter = known ?? String.fromCharCode(letters.size);
      if (known === undefined) letters.set(name, letter);
      text += letter;
    }
    return text;
  };
  const [a, b] = [written(before), written(after)];
  if (a === null || b === null) return [{ before, after, same: false }];
  const runs: { before: readonly Unit[]; after: readonly Unit[]; same: boolean }[] = [];
  let left = 0;
  let right = 0;
  for (const [kind, { length }] of diff(a, b)) {
    const was = kind === diff.INSERT ? [] : before.slice(left, (left += length));
    const is = kind === diff.DELETE ? [] : after.slice(right, (right += length));
    const last = runs.at(-1);
    if (last && !last.same && kind !== diff.EQUAL) {
      last.before = [...last.before, ...was];
      last.after = [...last.after, ...is];
    } else runs.push({ before: was, after: is, same: kind === diff.EQUAL });
  }
  return runs;
}

const blank = /^\s+$/;
const textOf = (tokens: readonly Token[]): string => tokens.map((one) => one.text).join('');

/** Changes with nothing but a space between them are read as one. */
function bridged(runs: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const [at, run] of runs.entries()) {
    const last = joined.at(-1);
    const next = runs[at + 1];
    const isBridge = run.same && last && !last.same && next && !next.same && blank.test(textOf(run.before));
    // only where both sides lose and gain words: a word put in between two others takes no neighbour along
    const replaces = (one: Edit) => one.before.length > 0 && one.after.length > 0;
    if (last && ((isBridge && replaces(last) && next && replaces(next)) || (!run.same && !last.same)))
      joined[joined.length - 1] = {
        before: [...last.before, ...run.before],
        after: [...last.after, ...run.after],
        same: false,
      };
    else joined.push(run);
  }
  return joined;
}

const byText = (one: Token) => one.text;
const byLetters = (one: Token) => bareLetters(one.text);

/** A replacement, with the words in it that are the same but for their marks; whole if there are none. */
function toldByLetters(run: Edit): readonly Edit[] {
  const inner = edits(run.before, run.after, byLetters);
  return inner.some((part) => part.same && !blank.test(textOf(part.before))) ? inner : [run];
}

const unchanged = ({ text, look }: StyledPiece): Segment => ({
  kind: 'same',
  before: text,
  after: text,
  lookBefore: look,
  lookAfter: look,
});

/** Both versions of one text, word by word and, where only diacritics changed, mark by mark. */
export function compareTexts(before: readonly StyledPiece[], after: readonly StyledPiece[]): Segment[] {
  const [only, now] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && only?.text === now?.text && only?.look === now?.look)
    return only && only.text !== '' ? [unchanged(only)] : [];
  const segments: Segment[] = [];
  const put = (kind: Segment['kind'], from: string, to: string, lookBefore: string, lookAfter: string) => {
    const last = segments.at(-1);
    if (
      last &&
      last.kind === kind &&
      kind !== 'marks' &&
      last.lookBefore === lookBefore &&
      last.lookAfter === lookAfter
    )
      segments[segments.length - 1] = { ...last, before: last.before + from, after: last.after + to };
    else if (from !== '' || to !== '') segments.push({ kind, before: from, after: to, lookBefore, lookAfter });
  };
  const putPair = (a: Token, b: Token) => {
    const kind = a.text !== b.text ? 'marks' : a.look !== b.look ? 'look' : 'same';
    put(kind, a.text, b.text, a.look, b.look);
  };
  for (const run of bridged(edits(styledTokens(before), styledTokens(after), byText)))
    for (const one of run.same ? [run] : toldByLetters(run))
      if (one.same) for (const [at, a] of one.before.entries()) putPair(a, one.after[at] ?? a);
      else {
        for (const a of one.before) put('removed', a.text, '', a.look, '');
        for (const b of one.after) put('added', '', b.text, '', b.look);
      }
  return segments;
}

export const isChanged = (segments: readonly Segment[]): boolean => segments.some((one) => one.kind !== 'same');
