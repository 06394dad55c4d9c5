import { isVowel, splitTones, type Tone } from './letters.ts';
import { followsQu, type Rhyme, rhymeInsideGi, rhymes, rhymesAfterQu, rhymesInsideGi } from './rhyme.ts';

/** A syllable in its parts, lower case: `nguyễn` = ng + u + yê + n, ngã. */
export interface Syllable extends Rhyme {
  readonly onset: string;
  readonly tone: Tone;
}

/** Longest first. */
const onsets = ['ngh', 'ch', 'gh', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr', ...'bcdđghklmnprstvx'.split('')];

/** Codas that stop the breath: they allow only sắc and nặng. */
const stops = new Set(['c', 'ch', 'p', 't']);

/** c, g, ng stand before a, ă, â, o, ô, ơ, u, ư; k, gh, ngh before e, ê, i, y. */
function fits(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme);
  switch (onset) {
    case 'c':
    case 'g':
    case 'ng':
      return !front;
    case 'k':
      return front;
    case 'gh':
    case 'ngh':
      return front && !rhyme.startsWith('y');
    case '':
      // i and y alone are both written (ỉ ôi, ý); iê- is written yê- at a syllable's start
      return !rhyme.startsWith('iê');
    default:
      return !rhyme.startsWith('yê');
  }
}

/** Onset and rhyme of lower-case letters without tone, or null if no syllable is written so. */
function cut(letters: string): { onset: string; rhyme: string } | null {
  for (const onset of onsets) {
    if (!letters.startsWith(onset)) continue;
    const rest = letters.slice(onset.length);
    if (onset === 'qu') return followsQu(rest) ? { onset, rhyme: rest } : null;
    if (onset === 'gi') {
      const inside = rhymeInsideGi(rest);
      if (inside !== null) return { onset, rhyme: inside };
      if (isVowel(rest.charAt(0)) && !/^[iyê]/.test(rest) && rhymes.has(rest)) return { onset, rhyme: rest };
      continue;
    }
    return rhymes.has(rest) && fits(onset, rest) ? { onset, rhyme: rest } : null;
  }
  return rhymes.has(letters) && fits('', letters) ? { onset: '', rhyme: letters } : null;
}

/** The letters, without tone, of everything that Vietnamese can write as a syllable. */
export function* allSyllables(): Generator<string> {
  for (const onset of ['', ...onsets]) {
    const after = onset === 'qu' ? rhymesAfterQu : [...rhymes.keys(), ...(onset === 'gi' ? rhymesInsideGi : [])];
    for (const rhyme of after) if (cut(onset + rhyme) !== null) yield onset + rhyme;
  }
}

const known = new Map<string, Syllable | null>();
/** More than the forms of Vietnamese in every casing, so that only foreign words make it start anew. */
const knownLimit = 30_000;

/**
 * The parts of a syllable in NFC, of any case, or null if Vietnamese writes no syllable with these letters and this
 * tone. Where the tone mark stands is not judged here: hòa, hoà and hoa with a mark on any vowel are one syllable.
 */
export function parseSyllable(word: string): Syllable | null {
  const there = known.get(word);
  if (there !== undefined) return there;
  if (known.size >= knownLimit) known.clear();
  const parsed = parse(word.toLowerCase());
  known.set(word, parsed);
  return parsed;
}

function parse(word: string): Syllable | null {
  const { letters, marks } = splitTones(word);
  const [mark] = marks;
  if (marks.length > 1 || (mark && !isVowel(letters.charAt(mark.at)))) return null;
  const parts = cut(letters);
  if (parts === null) return null;
  const rhyme = rhymes.get(parts.rhyme) ?? quRhyme(parts.rhyme);
  const tone = mark?.tone ?? 'ngang';
  if (stops.has(rhyme.coda) && tone !== 'sac' && tone !== 'nang') return null;
  return { onset: parts.onset, ...rhyme, tone };
}

/** Whether Vietnamese can write a syllable so, with the tone mark where either placement puts it. */
export const isSyllable = (word: string): boolean => parseSyllable(word) !== null;

/** What keeps letters from being a syllable, the first that applies; for the sentence that explains a finding. */
export type Flaw = 'two-tones' | 'stop-coda-tone' | 'onset-vowel' | 'rhyme';

/** Null for a syllable. */
export function flawOf(word: string): Flaw | null {
  if (isSyllable(word)) return null;
  const { letters, marks } = splitTones(word.toLowerCase());
  if (marks.length > 1) return 'two-tones';
  if (cut(letters) !== null) return 'stop-coda-tone';
  const onset = onsets.find((one) => letters.startsWith(one)) ?? '';
  const swapped = { c: 'k', g: 'gh', ng: 'ngh', k: 'c', gh: 'g', ngh: 'ng' }[onset];
  if (swapped !== undefined && cut(swapped + letters.slice(onset.length)) !== null) return 'onset-vowel';
  return 'rhyme';
}

/** Rhymes that are written only after qu (quyn, quynh, quyên without the u). */
function quRhyme(rhyme: string): Rhyme {
  const vowel = /^(?:yê|iê|ia|[aăâeêiôơy])/.exec(rhyme)?.[0] ?? '';
  return { glide: '', nucleus: vowel, coda: rhyme.slice(vowel.length) };
}
