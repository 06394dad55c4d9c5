import { listedLoanwords } from '../loanword.ts';
import { hasVowel, splitTones, type Tone } from '../letters.ts';
import { allSyllables, isSyllable } from '../syllable.ts';
import { placeTone } from '../tone.ts';

/**
 * Words that papers write with Vietnamese marks though they are no syllable of Vietnamese: names of the Highlands as
 * provinces, districts and rivers have them, peoples, loanwords spelled in one, and interjections.
 */
const otherWords = (
  'đắk đăk lắk lăk pắk búk pôk đrắk drắk drăng mđrắk krông plông đlông klông mnông stiêng xtiêng êđê sêrêpôk ' +
  'plây brâu ôtô môtô sôcôla đôla vắcxin xêri ôxy ừm hừm ờm ừa'
).split(' ');

/** The typed tone goes to the first vowel: words that have it elsewhere cannot be typed as one. */
const written = new Set(
  [...otherWords, ...listedLoanwords].filter((word) => {
    const { letters, marks } = splitTones(word);
    return placeTone(letters, marks[0]?.tone ?? 'ngang', 'old') === word;
  }),
);

const bare: Readonly<Record<string, string>> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };

/** Every way of leaving out hats, horns and bars: đươ, duơ, dưo … */
function lowered(letters: string): string[] {
  let all = [''];
  for (const letter of letters) {
    const low = bare[letter];
    all = all.flatMap((one) => (low === undefined ? [one + letter] : [one + letter, one + low]));
  }
  return all;
}

let starts: ReadonlySet<string> | null = null;

/** Made when the first key is pressed: 20 ms. */
function startsOfWords(): ReadonlySet<string> {
  if (starts !== null) return starts;
  const exact = new Set<string>();
  for (const letters of allSyllables())
    for (let end = 1; end <= letters.length; end++) exact.add(letters.slice(0, end));
  for (const word of written) {
    const { letters } = splitTones(word);
    for (let end = 1; end <= letters.length; end++) exact.add(letters.slice(0, end));
  }
  starts = new Set([...exact].flatMap(lowered));
  return starts;
}

/**
 * Whether a Vietnamese word can come of lower-case letters without tone by typing on, the marks of its letters
 * included: `tieng`, `duo`, `đươ`, not `wind` or `face`.
 */
export const canBecomeWord = (letters: string): boolean => letters === '' || startsOfWords().has(letters);

const stopCoda = /[aăâeêioôơuưy](?:c|p|t|ch)$/;

/** A stop coda allows only sắc and nặng. */
export const toneFits = (letters: string, tone: Tone): boolean =>
  tone === 'ngang' || tone === 'sac' || tone === 'nang' || !stopCoda.test(letters);

/** Whether a word may stand when it is left: a syllable, a known other word, or an abbreviation (HĐND, ĐAKT, đ). */
export const isWritten = (word: string): boolean =>
  isSyllable(word) ||
  written.has(word.toLowerCase()) ||
  !hasVowel(splitTones(word.toLowerCase()).letters) ||
  /^[A-ZĐ]{2,}$/.test(word);
