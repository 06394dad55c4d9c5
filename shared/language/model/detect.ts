import { dialectQuotes } from '../dialect.ts';
import { parseSyllable } from '../syllable.ts';
import { hasMisplacedTone, inPlacement, type TonePlacement } from '../tone.ts';
import { inCaseOf } from './canonical.ts';
import type { Evidence } from './evidence.ts';
import type { LanguageModel } from './language-model.ts';
import type { Slip } from './near.ts';
import { rareWords } from './rare-words.ts';
import { padding } from './sentence.ts';
import type { StoryWords } from './story-words.ts';
import { suspects } from './suspect.ts';

/**
 * From these probabilities on a word is marked; chosen on development text (docs/language-figures.md). `thorough` is
 * for those who would rather look once more.
 */
export const levels = { sure: 0.85, doubtful: 0.35, thorough: 0.15 } as const;
/** What a word in a risky place needs to be sure. */
const sureOfRisky = 0.97;
export type Level = 'sure' | 'doubtful';

/** A word that is probably a mistake. */
export interface Slipped {
  readonly offset: number;
  readonly length: number;
  readonly level: Level;
  readonly probability: number;
  readonly slip: Slip | 'tone place';
  /** The words beside it; empty where there is none. */
  readonly before: string;
  readonly after: string;
  /** What it may have been meant to be, best first, in the text's casing. */
  readonly fixes: readonly string[];
}

/** What can be said of one text by itself; it stays true until that text changes. */
export interface Reading {
  /** How many tokens it has. */
  readonly words: number;
  readonly places: readonly { readonly evidence: Evidence; readonly offset: number; readonly length: number }[];
  readonly misplaced: readonly Slipped[];
}

/** Fixes this much worse than the best one, in nats, are not offered. */
const fixSpread = 6;
const mostFixes = 4;

/** Reads a text (NFC): the costly part of a check, done once for each version of a paragraph. */
export function read(model: LanguageModel, text: string, placement: 'old' | 'new' = 'old'): Reading {
  const { tokens, evidence } = suspects(model, model.near, model.judge, text);
  const misplaced: Slipped[] = [];
  for (let n = padding; n < tokens.length + padding; n++) {
    const [start = 0, end = 0] = [tokens.starts[n], tokens.ends[n]];
    const word = text.slice(start, end);
    if (!hasMisplacedTone(word)) continue;
    const fixes = [inPlacement(word, placement)];
    misplaced.push({
      offset: start,
      length: end - start,
      level: 'sure',
      probability: 1,
      slip: 'tone place',
      before: '',
      after: '',
      fixes,
    });
  }
  const speech = dialectQuotes(text);
  const places = evidence.flatMap((one) => {
    const offset = tokens.starts[one.at + padding] ?? 0;
    // what is wrong on paper may be right in the mouth
    if (speech.some(({ start, end }) => start < offset && offset < end)) return [];
    return [{ evidence: one, offset, length: (tokens.ends[one.at + padding] ?? 0) - offset }];
  });
  return { words: tokens.length, places, misplaced };
}

const isCapital = (word: string): boolean => word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase();
const onsetOf = (word: string): string => parseSyllable(word)?.onset ?? '';

/** Where the rarest right words stand: a name's further parts (Xuân Son), and words that repeat a sound (phì phò). */
function risky({ written, before, after }: Evidence): boolean {
  if (isCapital(written)) return isCapital(before);
  const onset = onsetOf(written);
  return onset !== '' && (onset === onsetOf(before) || onset === onsetOf(after));
}

/** What a probability has to reach. */
interface Bars {
  readonly doubtful: number;
  readonly sure: number;
  /** For a word in a risky place. */
  readonly risky: number;
}
const usual = (least: number): Bars => ({ doubtful: least, sure: levels.sure, risky: sureOfRisky });
/** For a text that is not written like news: its right words look as odd as mistakes do. */
const unusual = (least: number): Bars => ({ doubtful: Math.max(least, 0.6), sure: sureOfRisky, risky: 0.99 });

/** For a word that is right and seldom. */
const rare = (least: number): Bars => ({ doubtful: Math.max(least, 0.6), sure: 0.99, risky: 0.99 });

/**
 * Mistakes are mostly surely such; words of another style (a tale, a forum, a recipe) are odd one after the other and
 * none of them surely wrong. So many doubtful words beside the sure ones tell the second from the first. The shares
 * were chosen on development news, with and without mistakes in it, and on shared/check/other-styles.txt.
 */
function isUnlikeNews(words: number, chances: readonly number[]): boolean {
  const sure = chances.filter((one) => one >= sureOfRisky).length;
  const doubtful = chances.filter((one) => one >= levels.doubtful && one < levels.sure).length;
  return doubtful >= 2 && doubtful > words * 0.005 + sure * 0.4;
}

/** Decides about the texts of a story that were read, in the light of all of it: what is found, text by text. */
export function decide(
  model: LanguageModel,
  readings: readonly Reading[],
  story: StoryWords,
  { placement = 'old', least = levels.doubtful }: { placement?: TonePlacement; least?: number } = {},
): Slipped[][] {
  const { judge } = model;
  if (judge === null) return readings.map(() => []);
  const chances = readings.map(({ places }) => places.map(({ evidence }) => judge.inStory(evidence, story)));
  const words = readings.reduce((sum, reading) => sum + reading.words, 0);
  const bars = isUnlikeNews(words, chances.flat()) ? unusual(least) : usual(least);
  const barsOf = ({ written }: Evidence) => (rareWords.has(written.toLowerCase()) ? rare(least) : bars);
  return readings.map((reading, at) => marked(model, reading, chances[at] ?? [], barsOf, placement));
}

function marked(
  { vocabulary }: LanguageModel,
  reading: Reading,
  chances: readonly number[],
  barsOf: (evidence: Evidence) => Bars,
  placement: TonePlacement,
): Slipped[] {
  const found: Slipped[] = [...reading.misplaced];
  for (const [at, { evidence, offset, length }] of reading.places.entries()) {
    const [best] = evidence.rivals;
    const probability = chances[at] ?? 0;
    const bars = barsOf(evidence);
    if (best === undefined || probability < bars.doubtful) continue;
    found.push({
      offset,
      length,
      level: probability >= (risky(evidence) ? bars.risky : bars.sure) ? 'sure' : 'doubtful',
      probability,
      slip: best.slip,
      before: evidence.before,
      after: evidence.after,
      fixes: evidence.rivals
        .filter(({ score }) => score >= best.score - fixSpread)
        .slice(0, mostFixes)
        .map(({ id }) => inCaseOf(vocabulary.spelled(id, placement), evidence.written)),
    });
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}
