import { isSyllable } from '../syllable.ts';
import type { TokenText } from './sentence.ts';
import { unknownWord } from './vocabulary.ts';

export const bareLetters = /^[a-z]+$/i;
/** News writes numbers with digits, so the model finds these odd wherever they count something. */
const numerals = new Set('hai ba bốn sáu bảy tám chín mười'.split(' '));
const counted = new Set(
  'giờ phút giây ngày đêm tuần tháng năm mùa vụ người lần con cái chiếc đứa anh chị em nhà cây mét cân đồng lượt bên hôm'.split(
    ' ',
  ),
);

/** Small foreign words that have a Vietnamese shape and are hardly what is left of a marked one (Let it be). */
const foreignShaped = new Set('at be by go he is it my or per un we you'.split(' '));

/** Words that a mistake cannot be told from: bare ones among foreign ones (said that it was), numerals that count. */
export function leftAlone(text: string, tokens: TokenText, at: number, written: string): boolean {
  const wordAt = (index: number): string =>
    (tokens.ids[index] ?? 0) < unknownWord ? '' : text.slice(tokens.starts[index], tokens.ends[index]);
  if (numerals.has(written) && counted.has(wordAt(at + 1))) return true;
  if (!bareLetters.test(written)) return false;
  const foreign = [at - 2, at - 1, at + 1, at + 2].filter((index) => {
    const word = wordAt(index);
    return bareLetters.test(word) && !isSyllable(word);
  });
  return foreign.length >= (foreignShaped.has(written.toLowerCase()) ? 1 : 2);
}
