import { isSyllable } from '../syllable.ts';
import { fromTcvn3, fromViscii } from './code-page.ts';
import { type LegacyEncoding, legacyEncodings } from './encoding.ts';
import { fromViqr, showsViqr } from './viqr.ts';
import { fromVni } from './vni.ts';

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
  viscii: fromViscii,
  viqr: fromViqr,
};

export const decoded = (text: string, from: LegacyEncoding): string => decoders[from](text);

/** Letters that no 8-bit font's text can hold when it is read as Western: such text is Unicode, and left alone. */
export const hasUnicodeLetters = (text: string): boolean => /[\u0300-\u036f\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]/.test(text);

/** Words as white space parts them. The no-break space and the soft hyphen are letters in some encodings. */
const wordsOf = (text: string): string[] => text.split(/[ \t\r\n]+/);

/** How the words that would change read before and after. */
export interface Evidence {
  /** Became syllables, were none. */
  readonly gained: number;
  /** Were syllables, are none. */
  readonly lost: number;
  /** Were none and are none. */
  readonly neither: number;
}

export function evidence(text: string, from: LegacyEncoding): Evidence {
  let gained = 0;
  let lost = 0;
  let neither = 0;
  for (const word of wordsOf(text)) {
    const after = decoded(word, from);
    if (after === word || (from === 'viqr' && !showsViqr(word))) continue;
    const was = from !== 'viqr' && reads(word);
    const is = reads(after);
    // one sign alone (©, ·, ®) proves nothing
    if (is && !was && lettersIn(after) > 1) gained++;
    else if (was && !is) lost++;
    else if (!is) neither++;
  }
  return { gained, lost, neither };
}

const lettersIn = (word: string): number => word.match(/\p{L}/gu)?.length ?? 0;

/** Whether every part of a word that has a Vietnamese sign is a syllable. */
const reads = (word: string): boolean =>
  word
    .split(/[\u0021-\u0040[-`{-~“”‘’„…–—]+/)
    .every((part) => /^[a-z]*$/i.test(part) || isSyllable(part.toLowerCase()));

/** Enough to judge a piece of text by itself. Formulas (a^n) look like VIQR, so that two words are not enough there. */
const isPlain = ({ gained, lost, neither }: Evidence, from: LegacyEncoding): boolean =>
  gained >= (from === 'viqr' ? 3 : 2) && lost * 5 <= gained && neither * 3 <= gained;

/** The encoding in which most becomes Vietnamese, by a text's own words; null for Unicode and for other languages. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (hasUnicodeLetters(text)) return null;
  const best = legacyEncodings
    .map((from) => ({ from, found: evidence(text, from) }))
    .filter(({ from, found }) => isPlain(found, from))
    .toSorted((a, b) => net(b.found) - net(a.found))[0];
  return best?.from ?? null;
}

const net = ({ gained, lost, neither }: Evidence): number => gained - lost - neither;
