import { joinLetter, type Tone } from '../letters.ts';
import { isSyllable } from '../syllable.ts';

const tones: Readonly<Record<string, Tone>> = { '`': 'huyen', "'": 'sac', '?': 'hoi', '~': 'nga', '.': 'nang' };
const shapes: Readonly<Record<string, string>> = {
  'a^': 'â',
  'a(': 'ă',
  'e^': 'ê',
  'o^': 'ô',
  'o+': 'ơ',
  'u+': 'ư',
  dd: 'đ',
};
/** A vowel with its signs, or đ. */
const letter = /(dd|a[\^(]|[eo]\^|[ou]\+|[aeiouy])([`'?~.]?)/gi;

/** No English word has these: they are letters also in abbreviations (HDDND) and in names that are no syllables. */
const shaped = /[aeoAEO]\^|[aA]\(|[ouOU]\+|^[A-Z]*DD[A-Z]+$/;

const written = (word: string): string =>
  word.replace(letter, (_, shape: string, tone: string) => {
    const small = shape.toLowerCase();
    const base = shapes[small] ?? small;
    const cased = /^[A-Z]/.test(shape) ? base.toUpperCase() : base;
    const sign = tones[tone];
    return sign === undefined || base === 'đ' ? cased + tone : joinLetter(cased, sign);
  });

/**
 * RFC 1456's mnemonic spelling: `Vie^.t`. Full stop and question mark are both signs and punctuation: at the
 * end of the text, and where no syllable comes of it, they are punctuation; elsewhere a backslash makes them so.
 */
export function fromViqr(text: string): string {
  return text
    .split(/(\s+)/)
    .map((part, at, { length }) => (isAddress(part) ? part : wordFromViqr(part, at === length - 1)))
    .join('');
}

const isAddress = (word: string): boolean => /@|\/\/|^www\.|\.(?:com|vn|net|org)\b/i.test(word);

function wordFromViqr(text: string, isLast: boolean): string {
  return text
    .replace(/[a-z][a-z^(+`'?~.]*/gi, (word, at: number) => {
      const last = isLast && at + word.length === text.length;
      for (let end = word.length; end > 0; end--) {
        const tail = word.slice(end);
        if (tail !== '' && !/^[`'?~.(+^]+$/.test(tail)) break;
        if (last && tail === '' && /[.?]$/.test(word)) continue;
        const letters = written(word.slice(0, end));
        if (isSyllable(letters) || shaped.test(word.slice(0, end))) return letters + tail;
      }
      return word;
    })
    .replace(/\\(?=[.?'`~^(+])/g, '');
}

/**
 * Whether a word shows that it is VIQR, by a hat, horn or bar, or by a grave or tilde inside it. The other signs are in
 * English too: `a.m.`, `I'm`, `do?`.
 */
export const showsViqr = (word: string): boolean =>
  !isAddress(word) && /[aeo]\^|a\(|[ou]\+|^[("']?dd|[aeiouy][`~][a-z]/i.test(word);
