import { isVowel, splitTones } from './letters.ts';
import { parseSyllable } from './syllable.ts';
import { placeTone } from './tone.ts';

/**
 * Foreign words that Vietnamese papers spell together and that do not fall apart into syllables beginning with a
 * consonant, or that carry a tone of their own. Gathered from the words of 60,000 news articles that are no syllable.
 */
export const listedLoanwords: ReadonlySet<string> = new Set(
  (
    'amiăng ăngten axít axit bôxit bôxít côngtơ đềcan điôxit điôxít đioxit đioxít êkip êkíp hêrôin kiốt kiôt layơn magiê míc môđun ' +
    'mođun nơron nơtron ôliu oxit oxít ôxit ôxít panô pôlăc tíc týp urê văc xìcăngđan'
  ).split(' '),
);

/**
 * A part of a foreign word: a syllable, or one that only lacks the tone that its stop coda demands (văc-xin). Foreign
 * words are spelled without tone or with sắc; the few others are listed.
 */
function isLoose(part: string): boolean {
  const tone = parseSyllable(part)?.tone;
  if (tone !== undefined) return tone === 'ngang' || tone === 'sac';
  const { letters, marks } = splitTones(part);
  return marks.length === 0 && parseSyllable(placeTone(letters, 'sac', 'old')) !== null;
}

/** Two to four syllables spelled together, each after the first beginning with a consonant; null if there is no such cut. */
export function syllablesTogether(word: string, isPart: (part: string) => boolean = isLoose): string[] | null {
  const cut = (rest: string, left: number): string[] | null => {
    if (isPart(rest)) return [rest];
    if (left === 0) return null;
    for (let at = rest.length - 1; at > 0; at--) {
      if (isVowel(splitTones(rest.charAt(at)).letters) || !isPart(rest.slice(0, at))) continue;
      const others = cut(rest.slice(at), left - 1);
      if (others) return [rest.slice(0, at), ...others];
    }
    return null;
  };
  const parts = cut(word.toLowerCase(), 3);
  return parts && parts.length > 1 ? parts : null;
}

export const isListedLoanword = (word: string): boolean => listedLoanwords.has(word.toLowerCase());

/** A foreign word in Vietnamese spelling: ôtô, vắcxin, sôcôla, xìcăngđan. */
export const isLoanword = (word: string): boolean => isListedLoanword(word) || syllablesTogether(word) !== null;
