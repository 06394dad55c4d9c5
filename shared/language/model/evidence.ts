import { isSyllable } from '../syllable.ts';
import type { LanguageModel } from './language-model.ts';
import { bareLetters, leftAlone } from './left-alone.ts';
import { type Near, type NearWords, type Slip, slipPrior, slips } from './near.ts';
import { padding, type TokenText } from './sentence.ts';
import { firstWord, unknownWord } from './vocabulary.ts';

/** An unknown word stands for very many: its own share of their probability, −ln. */
const unknownShare = 9;
/**
 * A word that costs less where it stands is not looked at: half of all words, .07 % of the mistakes put into
 * development text. Training looks at more.
 */
const fits = 12;
const fitsForTraining = 6;
/** How much of the layer's opinion is added to the n-grams'. */
const layerShare = 0.6;

/** A candidate with what speaks for it, in nats against the word as written. */
export interface Rival {
  readonly id: number;
  readonly slip: Slip;
  readonly words: number;
  readonly layer: number;
  readonly score: number;
}
export interface Evidence {
  /** Token's index, without padding. */
  readonly at: number;
  readonly written: string;
  /** The words beside it, as written; empty where there is none. */
  readonly before: string;
  readonly after: string;
  /** Best first. */
  readonly rivals: readonly Rival[];
  readonly features: Float64Array;
}

export const featureNames = [
  'bias',
  'score',
  'words',
  'layer',
  'sameForm',
  'gap',
  'ownCost',
  'theirCost',
  'ownCount',
  'theirCount',
  'ownUnknown',
  'ownNoSyllable',
  'capital',
  'allCapital',
  'afterBoundary',
  'timesPaired',
  'timesCapital',
  'foreignLeft',
  'foreignRight',
  'markLeft',
  'markRight',
  'pairLeft',
  'pairRight',
  'tripleOwn',
  'theirPairLeft',
  'theirPairRight',
  'theirTriple',
  'capitalLeft',
  'capitalRight',
  'short',
  'asciiOnly',
  ...slips,
] as const;

/** Where the judge puts what the whole story says: how often the word stands there beside the same word, and capitalised. */
export const timesFeature = featureNames.indexOf('timesPaired');
export const capitalsFeature = featureNames.indexOf('timesCapital');

/** −ln P of three trigrams that a word stands in, given its neighbours as they are. */
function costAround(model: LanguageModel, ids: Uint16Array, at: number, id: number): number {
  const { ngrams } = model;
  const l2 = ids[at - 2] ?? 0;
  const l1 = ids[at - 1] ?? 0;
  const r1 = ids[at + 1] ?? 0;
  const r2 = ids[at + 2] ?? 0;
  let cost = ngrams.third(ngrams.pair(l2, l1), l1, id);
  cost += ngrams.third(ngrams.pair(l1, id), id, r1);
  cost += ngrams.third(ngrams.pair(id, r1), r1, r2);
  return id === unknownWord ? cost + unknownShare : cost;
}

const scratch = new Float64Array(64);

/** ln P in the layer of every word with this form, or null where there is no choice. */
function layerScores(
  model: LanguageModel,
  tokens: TokenText,
  at: number,
): { ids: readonly number[]; logs: Float64Array } | null {
  const form = tokens.forms[at] ?? 0;
  const { ids, shares } = model.vocabulary.candidates(form);
  if (ids.length < 2) return null;
  for (let k = 0; k < ids.length; k++) scratch[k] = shares[k] ?? 0;
  model.layer.score(tokens.forms, tokens.cases, at, ids.length, scratch);
  return { ids, logs: scratch };
}

/** Gathers what speaks for a mistake at token `n`; null if nothing does. `ids` may hold fixes already made around it. */
export function gather(
  model: LanguageModel,
  near: NearWords,
  text: string,
  tokens: TokenText,
  ids: Uint16Array,
  n: number,
): Evidence | null {
  const at = n + padding;
  const own = tokens.ids[at] ?? 0;
  if (own < unknownWord) return null;
  const written = text.slice(tokens.starts[at], tokens.ends[at]);
  if (tokens.cases[at] === 2 || written.length > 12) return null;
  const { ngrams, vocabulary } = model;
  const l1 = ids[at - 1] ?? 0;
  const r1 = ids[at + 1] ?? 0;
  const ownCost = costAround(model, ids, at, own);
  const ownTriple = own >= firstWord && ngrams.knows(l1, own, r1);
  if (ownCost < (model.thorough ? fitsForTraining : fits)) return null;
  const syllable = isSyllable(written);
  const candidates: readonly Near[] = near.near(written);
  if (candidates.length === 0) return null;
  let layer: ReturnType<typeof layerScores> | undefined;
  const ownLayer = (): number => {
    if (layer === undefined) layer = layerScores(model, tokens, at);
    if (layer === null) return 0;
    const k = layer.ids.indexOf(own);
    return k < 0 ? -11 : Math.max(-11, layer.logs[k] ?? 0);
  };
  if (!model.thorough && leftAlone(text, tokens, at, written)) return null;
  const rivals: Rival[] = [];
  for (const { id, slip } of candidates) {
    if (syllable && ngrams.pair(l1, id) < 0 && ngrams.pair(id, r1) < 0) continue;
    const words = ownCost - costAround(model, ids, at, id);
    if (words + slipPrior[slip] < -6) continue;
    let layerGain = 0;
    if (vocabulary.formOf[id] === tokens.forms[at]) {
      const mine = ownLayer();
      const k = layer?.ids.indexOf(id) ?? -1;
      layerGain = layer === null || layer === undefined ? 0 : Math.max(-11, k < 0 ? -11 : (layer.logs[k] ?? 0)) - mine;
    }
    rivals.push({ id, slip, words, layer: layerGain, score: words + layerShare * layerGain + slipPrior[slip] });
  }
  if (rivals.length === 0) return null;
  rivals.sort((a, b) => b.score - a.score);
  const [best, second] = rivals;
  if (best === undefined || best.score < -4) return null;
  const foreign = (index: number): number => {
    const id = tokens.ids[index] ?? 0;
    if (id < unknownWord) return 0;
    return isSyllable(text.slice(tokens.starts[index], tokens.ends[index])) ? 0 : 1;
  };
  const flag = (value: boolean): number => (value ? 1 : 0);
  const sameForm = vocabulary.formOf[best.id] === tokens.forms[at];
  const capital = tokens.cases[at] === 1;
  const afterBoundary = l1 === 0 || l1 === 3;
  const features = Float64Array.from([
    1,
    best.score / 5,
    best.words / 5,
    best.layer / 5,
    flag(sameForm),
    Math.min(10, best.score - (second?.score ?? best.score - 10)) / 5,
    ownCost / 10,
    (ownCost - best.words) / 10,
    Math.log(1 + vocabulary.count(own)) / 5,
    Math.log(1 + vocabulary.count(best.id)) / 5,
    flag(own === unknownWord),
    flag(!syllable),
    flag(capital && !afterBoundary),
    flag(capital && afterBoundary),
    flag(afterBoundary),
    0,
    0,
    foreign(at - 1),
    foreign(at + 1),
    flag(l1 < unknownWord),
    flag(r1 < unknownWord),
    flag(ngrams.pair(l1, own) >= 0),
    flag(ngrams.pair(own, r1) >= 0),
    flag(ownTriple),
    flag(ngrams.pair(l1, best.id) >= 0),
    flag(ngrams.pair(best.id, r1) >= 0),
    flag(ngrams.knows(l1, best.id, r1)),
    flag(tokens.cases[at - 1] === 1),
    flag(tokens.cases[at + 1] === 1),
    flag(written.length <= 2),
    flag(bareLetters.test(written)),
    ...slips.map((slip) => flag(slip === best.slip)),
  ]);
  const wordAt = (index: number): string =>
    (tokens.ids[index] ?? 0) < unknownWord ? '' : text.slice(tokens.starts[index], tokens.ends[index]);
  return { at: n, written, before: wordAt(at - 1), after: wordAt(at + 1), rivals, features };
}
