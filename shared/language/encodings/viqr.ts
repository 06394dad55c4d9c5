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
 * RFC 1456's mnemonic spelling: `Vie^.t`. Full stop, question mark and apostrophe are both signs and punctuation: at the
 * end of the text, and where no syllable comes of it, they are punctuation; elsewhere a backslash makes them so.
 */
export function fromViqr(text: string): string {
  return text
    .replace(/[a-z][a-z^(+`'?~.]*/gi, (word, at: number) => {
      const last = at + word.length === text.length;
      for (let end = word.length; end > 0; end--) {
        const tail = word.slice(end);
        if (tail !== '' && !/^[`'?~.(+^]+$/.test(tail)) break;
        if (last && tail === '' && /[.?']$/.test(word)) continue;
        const letters = written(word.slice(0, end));
        if (isSyllable(letters) || shaped.test(word.slice(0, end))) return letters + tail;
      }
      return word;
    })
    .replace(/\\(?=[.?'`~^(+])/g, '');
}

/** Whether a word shows that it is VIQR: a hat, horn or bar, or a tone sign inside it. English has `co.` and `do?` too. */
export const showsViqr = (word: string): boolean => /[aeo]\^|a\(|[ou]\+|^[("']?dd|[aeiouy][`'?~.][a-z]/i.test(word);
