import { isVietnameseSpelling } from '../letters.ts';
import { isSyllable } from '../syllable.ts';
import { withoutLookAlikes } from '../unicode.ts';

/** What was mended in text that is Unicode: words with loose or misordered marks, đ written as eth, invisible signs, no-break spaces between words, letters of other scripts. */
export const unicodeRepairs = ['composed', 'eth', 'invisible', 'space', 'lookAlike'] as const;
export type UnicodeRepair = (typeof unicodeRepairs)[number];

/** Tells each repair once. */
type Note = (kind: UnicodeRepair) => void;

/** Tone marks that someone wrote before the hat or breve, which composing leaves apart. */
const toneFirst = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/g;

/** Zero width, direction, soft hyphen, BOM, not where emoji or other scripts need them. */
const invisible =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}])[\u034f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;

/** Text with everything repaired that keeps Vietnamese from being found, spelled or set; nothing else is changed. */
export function repairUnicode(text: string, note: Note): string {
  return text
    .replace(invisible, () => {
      note('invisible');
      return '';
    })
    .replace(/(?<=\S)[\u00a0\u202f](?=\S)/g, () => {
      note('space');
      return ' ';
    })
    .replace(/[\p{L}\p{M}]+/gu, (word) => repairWord(word, note));
}

function repairWord(word: string, note: Note): string {
  if (/^[a-z]*$/i.test(word)) return word;
  const composed = word.normalize('NFD').replace(toneFirst, '$2$1').normalize('NFC');
  if (composed !== word) note('composed');
  const latin = withoutLookAlikes(composed);
  if (latin !== null && isSyllable(latin)) {
    note('lookAlike');
    return latin;
  }
  if (!/[ðÐ]/.test(composed)) return composed;
  const barred = composed.replaceAll('ð', 'đ').replaceAll('Ð', 'Đ');
  // Icelandic and Faroese names keep their eth; HÐND is an abbreviation
  const isMeant = isSyllable(barred) || (barred === barred.toUpperCase() && isVietnameseSpelling(barred));
  if (isMeant) note('eth');
  return isMeant ? barred : composed;
}
