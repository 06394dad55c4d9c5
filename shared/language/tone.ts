import { isVowel, joinLetter, splitTones, type Tone } from './letters.ts';
import { parseSyllable } from './syllable.ts';

/** old: hòa, khỏe, thủy (press, decrees, input methods); new: hoà, khoẻ, thuỷ (schoolbooks). */
export type TonePlacement = 'old' | 'new';

const strong = /[ăâêôơ]/i;

/** The index of the letter that carries the tone; -1 if there is no vowel. `letters` has no tone. */
export function toneSeat(letters: string, placement: TonePlacement): number {
  const lower = letters.toLowerCase();
  let start = 0;
  while (start < lower.length && !isVowel(lower.charAt(start))) start++;
  if (start === lower.length) return -1;
  // the u of qu and the i of gi belong to the onset when another vowel follows
  if (/^(?:qu|gi)/.test(lower) && isVowel(lower.charAt(start + 1))) start++;
  let end = start;
  while (end < lower.length && isVowel(lower.charAt(end))) end++;
  const nucleus = lower.slice(start, end);
  const marked = nucleus.search(strong);
  // ươ carries it on ơ, giữa and lưu on ư
  if (marked >= 0) return start + (nucleus.startsWith('ươ') ? 1 : marked);
  const horned = nucleus.indexOf('ư');
  if (horned >= 0) return start + horned;
  if (nucleus.length === 1) return start;
  if (nucleus.length > 2 || end < lower.length) return start + 1;
  return start + (placement === 'new' && /^(?:oa|oe|uy)$/.test(nucleus) ? 1 : 0);
}

/** A syllable without tone marks, with `tone` where the placement puts it: (`thuy`, `hoi`, `old`) → `thủy`. */
export function placeTone(letters: string, tone: Tone, placement: TonePlacement): string {
  const seat = toneSeat(letters, placement);
  if (seat < 0) return letters;
  return letters.slice(0, seat) + joinLetter(letters.charAt(seat), tone) + letters.slice(seat + 1);
}

/**
 * A syllable apart from where its tone stands: lower-case letters, then the tone's name, so that hòa and hoà are one.
 * The tone is the first mark's; a word without marks is `… ngang`.
 */
export function canonicalForm(word: string): string {
  const { letters, marks } = splitTones(word.toLowerCase());
  return `${letters} ${marks[0]?.tone ?? 'ngang'}`;
}

/** A syllable written with the tone where `placement` puts it, case kept; other words come back as they are. */
export function inPlacement(word: string, placement: TonePlacement): string {
  const { letters, marks } = splitTones(word);
  const [mark] = marks;
  return mark && marks.length === 1 && parseSyllable(word) ? placeTone(letters, mark.tone, placement) : word;
}

type Shown = TonePlacement | 'either' | 'neither';

const shown = new Map<string, Shown>();
/** See syllable.ts: only foreign words make it start anew. */
const shownLimit = 30_000;

function shownPlacement(word: string): Shown {
  const there = shown.get(word);
  if (there !== undefined) return there;
  const [isOld, isNew] = [word === inPlacement(word, 'old'), word === inPlacement(word, 'new')];
  const found = isOld ? (isNew ? 'either' : 'old') : isNew ? 'new' : 'neither';
  if (shown.size >= shownLimit) shown.clear();
  shown.set(word, found);
  return found;
}

/** Which placement a syllable shows: null where both agree, or where it is wrong in both or no syllable. */
export function placementOf(word: string): TonePlacement | null {
  const found = shownPlacement(word);
  return found === 'old' || found === 'new' ? found : null;
}

/** A syllable whose tone mark stands on a vowel where neither placement puts it (tòan, ngaỳ, cuả). */
export const hasMisplacedTone = (word: string): boolean => shownPlacement(word) === 'neither';
