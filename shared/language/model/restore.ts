import { inCaseOf } from './canonical.ts';
import type { LanguageModel } from './language-model.ts';
import { agrees } from './marks.ts';
import { padding, readTokens, type TokenText } from './sentence.ts';
import { firstWord } from './vocabulary.ts';

export interface RestoreOptions {
  /** old: hòa, thủy (the press's); new: hoà, thuỷ. */
  readonly tonePlacement?: 'old' | 'new';
}
/** A word that was given marks, or that could have been given others. */
export interface RestoredWord {
  /** Where the word stands, in UTF-16 units; the same in the text given and in the text returned if both are NFC. */
  readonly offset: number;
  readonly length: number;
  readonly text: string;
  /** How probable the choice is, 0 … 1. */
  readonly confidence: number;
  /** Other spellings, most probable first. */
  readonly alternatives: readonly string[];
}
export interface Restored {
  readonly text: string;
  /** Words with more than one possible spelling, in order. */
  readonly words: readonly RestoredWord[];
}

/**
 * Candidates whose ln P in the layer is so much lower than the best one's are not looked at by the search: three times
 * the speed. −3.5 restores as well as −5; what a person may choose among is cut later.
 */
const cuts = { text: -3.5, choices: -5 } as const;
const beamWidth = 4;
const layerWeight = 1;
/** Alternatives less probable than this are not offered. */
const leastAlternative = 0.002;

interface Choice {
  readonly at: number;
  readonly ids: number[];
  readonly scores: number[];
}

/** What the layer leaves over at a token: one choice where nothing is open. */
function choicesAt(
  model: LanguageModel,
  text: string,
  tokens: TokenText,
  at: number,
  scores: Float64Array,
  cut: number,
): Choice {
  const own = tokens.ids[at] ?? 0;
  const form = tokens.forms[at] ?? 0;
  if (form < firstWord) return { at, ids: [own], scores: [0] };
  const { ids, shares } = model.vocabulary.candidates(form);
  const written = text.slice(tokens.starts[at], tokens.ends[at]);
  if (ids.length === 0 || (ids.length === 1 && ids[0] === own)) return { at, ids: [own], scores: [0] };
  for (let k = 0; k < ids.length; k++) scores[k] = shares[k] ?? 0;
  if (ids.length > 1) model.layer.score(tokens.forms, tokens.cases, at, ids.length, scores);
  else scores[0] = 0;
  const kept: number[] = [];
  const keptScores: number[] = [];
  const bare = isBare(written);
  let best = -Infinity;
  for (let k = 0; k < ids.length; k++) {
    if (bare || agrees(written, model.vocabulary.word(ids[k] ?? 0))) best = Math.max(best, scores[k] ?? 0);
  }
  for (let k = 0; k < ids.length; k++) {
    const score = scores[k] ?? 0;
    if (score < best + cut) continue;
    if (!bare && !agrees(written, model.vocabulary.word(ids[k] ?? 0))) continue;
    kept.push(ids[k] ?? 0);
    keptScores.push(score * layerWeight);
  }
  return kept.length === 0 ? { at, ids: [own], scores: [0] } : { at, ids: kept, scores: keptScores };
}

function isBare(written: string): boolean {
  for (let i = 0; i < written.length; i++) if (written.charCodeAt(i) > 127) return false;
  return true;
}

const unset = -2;

/** One step of the search: the two last words and how it came about. */
interface State {
  readonly first: number;
  readonly second: number;
  /** Entry of the two words among the n-grams, looked up when first needed. */
  pair: number;
  readonly cost: number;
  readonly from: State | null;
}

/** The most probable word at each token: a beam over the trigrams, with the layer's scores added. */
function search(model: LanguageModel, choices: readonly Choice[]): number[] {
  const { ngrams } = model;
  const pairOf = (state: State): number => {
    if (state.pair === unset) state.pair = ngrams.pair(state.first, state.second);
    return state.pair;
  };
  let beam: State[] = [{ first: 0, second: 0, pair: unset, cost: 0, from: null }];
  for (const { ids, scores } of choices) {
    const next: State[] = [];
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] ?? 0;
      const own = scores[k] ?? 0;
      const alone = ids.length === 1 && beam.length === 1;
      for (const state of beam) {
        const cost = alone ? state.cost : state.cost - own + ngrams.third(pairOf(state), state.second, id);
        // states that share the last two words differ only in their past: the cheapest of each is enough
        const twin = next.findIndex((other) => other.second === id && other.first === state.second);
        const step: State = { first: state.second, second: id, pair: unset, cost, from: state };
        if (twin < 0) next.push(step);
        else if ((next[twin]?.cost ?? Infinity) > cost) next[twin] = step;
      }
    }
    if (next.length > beamWidth) {
      next.sort((a, b) => a.cost - b.cost);
      next.length = beamWidth;
    }
    beam = next;
  }
  let best = beam[0] ?? null;
  for (const state of beam) if (best === null || state.cost < best.cost) best = state;
  const path: number[] = [];
  for (let state = best; state !== null && state.from !== null; state = state.from) path.push(state.second);
  return path.reverse();
}

/** ln P of each choice with its neighbours as the search left them, normalised. */
function posterior(model: LanguageModel, choice: Choice, path: readonly number[], n: number): number[] {
  const { ngrams } = model;
  const at = (index: number): number => path[index] ?? 0;
  const logs = choice.ids.map((id, k) => {
    const cost =
      ngrams.third(ngrams.pair(at(n - 2), at(n - 1)), at(n - 1), id) +
      ngrams.third(ngrams.pair(at(n - 1), id), id, at(n + 1)) +
      ngrams.third(ngrams.pair(id, at(n + 1)), at(n + 1), at(n + 2));
    return (choice.scores[k] ?? 0) - cost;
  });
  const most = Math.max(...logs);
  const sum = logs.reduce((total, log) => total + Math.exp(log - most), 0);
  return logs.map((log) => Math.exp(log - most) / sum);
}

interface Found {
  readonly choices: readonly Choice[];
  readonly path: readonly number[];
  readonly tokens: TokenText;
}

function find(model: LanguageModel, text: string, cut: number): Found {
  const tokens = readTokens(model.vocabulary, text);
  const scores = new Float64Array(64);
  const choices: Choice[] = [];
  for (let n = 0; n < tokens.length; n++) choices.push(choicesAt(model, text, tokens, n + padding, scores, cut));
  // what may be chosen by hand is wider than what is searched: with or without alternatives the text is the same
  return { choices, path: search(model, cut < cuts.text ? choices.map(narrowed) : choices), tokens };
}

/** A choice with what the search looks at. */
function narrowed(choice: Choice): Choice {
  const least = Math.max(...choice.scores) + cuts.text * layerWeight;
  const stays = (_: unknown, k: number) => (choice.scores[k] ?? 0) >= least;
  return { at: choice.at, ids: choice.ids.filter(stays), scores: choice.scores.filter(stays) };
}

const spell = (model: LanguageModel, id: number, written: string, options: RestoreOptions): string =>
  inCaseOf(model.vocabulary.spelled(id, options.tonePlacement ?? 'old'), written);

/** Gives words without marks their marks; marks that are there, case, spacing and everything else stay. */
export function restoreText(model: LanguageModel, text: string, options: RestoreOptions = {}): string {
  const { path, tokens } = find(model, text, cuts.text);
  let out = '';
  let copied = 0;
  path.forEach((id, n) => {
    if (id < firstWord || id === tokens.ids[n + padding]) return;
    const start = tokens.starts[n + padding] ?? 0;
    const end = tokens.ends[n + padding] ?? 0;
    out += text.slice(copied, start) + spell(model, id, text.slice(start, end), options);
    copied = end;
  });
  return out + text.slice(copied);
}

/** As restoreText, with the other spellings that each word could have had. */
export function restore(model: LanguageModel, text: string, options: RestoreOptions = {}): Restored {
  const { choices, path, tokens } = find(model, text, cuts.choices);
  const words: RestoredWord[] = [];
  let out = '';
  let copied = 0;
  choices.forEach((choice, n) => {
    const id = path[n] ?? 0;
    const start = tokens.starts[choice.at] ?? 0;
    const end = tokens.ends[choice.at] ?? 0;
    const written = text.slice(start, end);
    const chosen = id >= firstWord && id !== tokens.ids[choice.at] ? spell(model, id, written, options) : written;
    out += text.slice(copied, start);
    copied = end;
    if (choice.ids.length > 1)
      words.push(described(model, choice, path, n, { chosen, written, at: out.length, options }));
    out += chosen;
  });
  return { text: out + text.slice(copied), words };
}

interface Place {
  readonly chosen: string;
  readonly written: string;
  readonly at: number;
  readonly options: RestoreOptions;
}

function described(
  model: LanguageModel,
  choice: Choice,
  path: readonly number[],
  n: number,
  place: Place,
): RestoredWord {
  const shares = posterior(model, choice, path, n);
  const ranked = choice.ids.map((id, k) => ({ id, share: shares[k] ?? 0 })).sort((a, b) => b.share - a.share);
  return {
    offset: place.at,
    length: place.chosen.length,
    text: place.chosen,
    confidence: ranked.find(({ id }) => id === path[n])?.share ?? 0,
    alternatives: ranked
      .filter(({ id, share }) => id !== path[n] && share >= leastAlternative)
      .slice(0, 6)
      .map(({ id }) => spell(model, id, place.written, place.options)),
  };
}
