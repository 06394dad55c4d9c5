/** ngang has no mark. */
export const tones = ['ngang', 'huyen', 'sac', 'hoi', 'nga', 'nang'] as const;
export type Tone = (typeof tones)[number];

const markOf: Readonly<Record<Tone, string>> = {
  ngang: '',
  huyen: '\u0300',
  sac: '\u0301',
  hoi: '\u0309',
  nga: '\u0303',
  nang: '\u0323',
};

const vowels = 'aăâeêioôơuưy';
export const alphabet = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';

/** One letter of either case and the tone it carries, for every letter that Vietnamese knows. */
const split = new Map<string, { readonly letter: string; readonly tone: Tone }>();
const joined = new Map<string, string>();
for (const lower of alphabet)
  for (const letter of [lower, lower.toUpperCase()])
    for (const tone of vowels.includes(lower) ? tones : (['ngang'] as const)) {
      const whole = (letter + markOf[tone]).normalize('NFC');
      split.set(whole, { letter, tone });
      joined.set(letter + tone, whole);
    }

/** A letter of an NFC text without its tone, and the tone; other characters come back as they are. */
const splitLetter = (letter: string): { readonly letter: string; readonly tone: Tone } =>
  split.get(letter) ?? { letter, tone: 'ngang' };

/** A vowel with a tone; anything else unchanged. */
export const joinLetter = (letter: string, tone: Tone): string => joined.get(letter + tone) ?? letter;

/** One lower-case letter without tone. */
export const isVowel = (letter: string): boolean => letter !== '' && vowels.includes(letter);

/** In lower-case letters without tone. */
export const hasVowel = (letters: string): boolean => /[aăâeêioôơuưy]/.test(letters);

/** Whether every letter is one that Vietnamese words are written with (f, j, w, z, ç, ö … are not). */
export function isVietnameseSpelling(word: string): boolean {
  for (const letter of word) if (!split.has(letter)) return false;
  return true;
}

export interface ToneSplit {
  /** The word without its tones; hats, horns and case are kept. */
  readonly letters: string;
  /** Each tone and the index of its letter, in order: one in a well-formed syllable that has a tone. */
  readonly marks: readonly { readonly at: number; readonly tone: Tone }[];
}

/** Takes the tones off a word in NFC. */
export function splitTones(word: string): ToneSplit {
  let letters = '';
  const found: { at: number; tone: Tone }[] = [];
  for (const one of word) {
    const { letter, tone } = splitLetter(one);
    if (tone !== 'ngang') found.push({ at: letters.length, tone });
    letters += letter;
  }
  return { letters, marks: found };
}
