import { fold } from './fold.ts';
import { frequencyRank } from './frequency.ts';
import { fromKeystrokes } from './keystrokes.ts';
import { alphabet, hasVowel, splitTones, type Tone, tones } from './letters.ts';
import { parseSyllable } from './syllable.ts';
import { inPlacement, placeTone, type TonePlacement } from './tone.ts';

/** A known syllable near a word that is none, and how unlike they are: 1 is an ordinary slip of a finger. */
export interface NearSyllable {
  readonly syllable: string;
  readonly cost: number;
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters side by side in one row of the keyboard. */
const besideOnKeyboard = (a: string, b: string): boolean =>
  rows.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);

/** What a slip costs, from its share of marked mistakes: lost marks are the commonest, inserted letters the rarest. */
const cost = { hat: 0.5, doubled: 0.5, swapped: 0.6, neighbour: 0.8, dropped: 0.9, extra: 0.9, letter: 1.3 } as const;

function replaceCost(from: string, to: string): number {
  const [a, b] = [fold(from), fold(to)];
  if (a === b) return cost.hat;
  return besideOnKeyboard(a, b) ? cost.neighbour : cost.letter;
}

/** Every way to mend one slip in the letters, with what it costs. */
function* oneSlip(letters: string): Generator<[string, number]> {
  yield [letters, 0];
  for (let at = 0; at < letters.length; at++) {
    const [before, here, after] = [letters.slice(0, at), letters.charAt(at), letters.slice(at + 1)];
    yield [before + after, here === letters.charAt(at - 1) ? cost.doubled : cost.extra];
    if (after !== '') yield [before + after.charAt(0) + here + after.slice(1), cost.swapped];
    for (const letter of alphabet) if (letter !== here) yield [before + letter + after, replaceCost(here, letter)];
  }
  for (let at = 0; at <= letters.length; at++)
    for (const letter of alphabet) yield [letters.slice(0, at) + letter + letters.slice(at), cost.dropped];
  // duong, nguoi: both marks of ươ are lost together
  if (letters.includes('uo')) yield [letters.replace('uo', 'ươ'), cost.hat];
  if (/[uư][oơ]/.test(letters)) yield [letters.replace(/[uư][oơ]/, 'ươ'), cost.hat];
}

/** The tones a mended syllable may have: the typed one, and where it has none or two, the others at a price. */
function toneChoices(marks: readonly { readonly tone: Tone }[]): [Tone, number][] {
  const typed = new Set(marks.map(({ tone }) => tone));
  if (typed.size === 0) return tones.map((tone) => [tone, tone === 'ngang' ? 0 : 0.35]);
  return tones.map((tone) => [tone, typed.has(tone) ? (typed.size - 1) * 0.2 : 0.7]);
}

/**
 * Known syllables one slip away from a word, best first. A slip is a letter left out, doubled, swapped, hit beside the
 * right key, a lost hat, horn or bar, a lost tone, or keys of Telex or VNI that were not taken.
 */
export function nearestSyllables(word: string, placement: TonePlacement, limit: number): NearSyllable[] {
  const lower = word.toLowerCase();
  const { letters, marks } = splitTones(lower);
  const best = new Map<string, number>();
  const offer = (syllable: string, slip: number) => {
    const rank = frequencyRank.get(inPlacement(syllable, 'old'));
    if (rank === undefined || syllable === lower) return;
    // ten times rarer weighs like half a slip
    const total = slip + Math.log10(rank + 30) / 2 - 0.74;
    if (total < (best.get(syllable) ?? Number.POSITIVE_INFINITY)) best.set(syllable, total);
  };
  for (const method of ['telex', 'vni'] as const) {
    const typed = fromKeystrokes(lower, method, placement);
    if (typed !== null) offer(typed, 0.1);
  }
  const choices = toneChoices(marks);
  for (const [mended, slip] of oneSlip(letters)) {
    if (!(hasVowel(mended) && parseSyllable(placeTone(mended, 'sac', placement)))) continue;
    for (const [tone, price] of choices) {
      const syllable = placeTone(mended, tone, placement);
      if (parseSyllable(syllable)) offer(syllable, slip + price);
    }
  }
  return [...best]
    .map(([syllable, total]) => ({ syllable, cost: total }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, limit);
}
