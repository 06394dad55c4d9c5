import { isLoanword } from '../loanword.ts';
import { isSyllable } from '../syllable.ts';
import type { TonePlacement } from '../tone.ts';
import { canonical, inCaseOf } from './canonical.ts';
import type { LanguageModel } from './language-model.ts';
import { padding, readTokens, type TokenText } from './sentence.ts';
import { firstWord, unknownWord } from './vocabulary.ts';

/** A blank inside a syllable, or one that is missing between two. */
export interface Misspaced {
  readonly offset: number;
  readonly length: number;
  readonly slip: 'split' | 'together';
  readonly fix: string;
  /** False where it may be a foreign word that papers spell together (bancông). */
  readonly sure: boolean;
}

/** Only words that news writes at least so often may come of it. */
const leastCount = 300;
/**
 * What mending has to save, in nats; chosen on development text (docs/language-figures.md). More where nobody has seen
 * the two words side by side.
 */
const leastGain = { split: 4, together: 4, unseenTogether: 7 };
/** An unknown word stands for very many: its own share of their probability, −ln. */
const unknownShare = 9;
const marked = /[^a-z]/i;
const longestTogether = 14;

/** −ln P of a stretch of words between its neighbours. */
function costOf(model: LanguageModel, ids: readonly number[], from: number): number {
  const { ngrams } = model;
  let cost = 0;
  for (let i = from; i < ids.length; i++) {
    const [first = 0, second = 0, word = 0] = [ids[i - 2], ids[i - 1], ids[i]];
    cost += ngrams.third(ngrams.pair(first, second), second, word);
    if (word === unknownWord) cost += unknownShare;
  }
  return cost;
}

/** What the neighbours make of putting `now` in the place of `count` tokens at `at`, in nats. */
function gain(model: LanguageModel, { ids }: TokenText, at: number, count: number, now: readonly number[]): number {
  const before = [ids[at - 2] ?? 0, ids[at - 1] ?? 0];
  const after = [ids[at + count] ?? 0, ids[at + count + 1] ?? 0];
  const written = Array.from(ids.subarray(at, at + count));
  return costOf(model, [...before, ...written, ...after], 2) - costOf(model, [...before, ...now, ...after], 2);
}

export function misspaced(model: LanguageModel, text: string, placement: TonePlacement = 'old'): Misspaced[] {
  const tokens = readTokens(model.vocabulary, text);
  const found: Misspaced[] = [];
  for (let at = padding; at < tokens.length + padding; at++) {
    if ((tokens.ids[at] ?? 0) < unknownWord || tokens.cases[at] === 2) continue;
    const one = splitAt(model, text, tokens, at, placement) ?? togetherAt(model, text, tokens, at);
    if (one === null) continue;
    found.push(one);
    if (one.slip === 'split') at++;
  }
  return found;
}

function splitAt(
  model: LanguageModel,
  text: string,
  tokens: TokenText,
  at: number,
  placement: TonePlacement,
): Misspaced | null {
  const { vocabulary, ngrams } = model;
  const [one = 0, two = 0] = [tokens.ids[at], tokens.ids[at + 1]];
  // known and seen side by side: two words
  if (one >= firstWord && two >= firstWord && ngrams.pair(one, two) >= 0) return null;
  const [start = 0, end = 0, next = 0, last = 0] = [
    tokens.starts[at],
    tokens.ends[at],
    tokens.starts[at + 1],
    tokens.ends[at + 1],
  ];
  if ((tokens.ids[at + 1] ?? 0) < unknownWord || tokens.cases[at + 1] !== 0) return null;
  if (next !== end + 1 || last - start > 8 || !/[ \u00a0]/.test(text.charAt(end))) return null;
  const written = text.slice(start, end) + text.slice(next, last);
  const id = vocabulary.idOf(canonical(written));
  if (id < firstWord || vocabulary.count(id) < leastCount || !isSyllable(written)) return null;
  if (gain(model, tokens, at, 2, [id]) < leastGain.split) return null;
  return {
    offset: start,
    length: last - start,
    slip: 'split',
    fix: inCaseOf(vocabulary.spelled(id, placement), written),
    sure: true,
  };
}

function togetherAt(model: LanguageModel, text: string, tokens: TokenText, at: number): Misspaced | null {
  const { vocabulary, ngrams } = model;
  const [start = 0, end = 0] = [tokens.starts[at], tokens.ends[at]];
  const written = text.slice(start, end);
  if (written.length < 4 || written.length > longestTogether || isSyllable(written) || !marked.test(written))
    return null;
  // what is tied to more letters by a sign is a name or a term of its own
  if (/[-‑'’_/@#.]/.test(text.charAt(start - 1)) || /[-‑'’_/@]/.test(text.charAt(end))) return null;
  const known = tokens.ids[at] ?? 0;
  if (vocabulary.count(known) >= leastCount) return null;
  let best: Misspaced | null = null;
  let most = -Infinity;
  for (let cut = 1; cut < written.length; cut++) {
    const parts = [written.slice(0, cut), written.slice(cut)] as const;
    const ids = parts.map((part) => vocabulary.idOf(canonical(part)));
    const [one = 0, two = 0] = ids;
    if (vocabulary.count(one) < leastCount || vocabulary.count(two) < leastCount) continue;
    if (!parts.every((part) => isSyllable(part))) continue;
    const saved = gain(model, tokens, at, 1, ids);
    if (saved < most || saved < (ngrams.pair(one, two) < 0 ? leastGain.unseenTogether : leastGain.together)) continue;
    most = saved;
    best = {
      offset: start,
      length: end - start,
      slip: 'together',
      fix: parts.join(' '),
      sure: !isLoanword(written),
    };
  }
  return best;
}
