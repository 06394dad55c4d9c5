import { casingOf, type Token } from '../../language/index.ts';
import type { TextView } from '../text-view.ts';

/** A person's or a body's name as it stands in a text: two syllables at least, each with a capital. */
export interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly start: number;
  /** The first word, as a place of a token. */
  readonly from: number;
}

/** Words with a capital that stand before a name and are not of it. */
const address = new Set(
  'ông bà anh chị em cô chú bác cụ cháu thầy bé đồng chí ngài theo tại ở của và với do khi sau trước trong ngoài từ cùng'.split(
    ' ',
  ),
);

const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && casingOf(token.text) === 'initial';

/** Names of two to six syllables; what opens a sentence keeps its first word, which may be none of the name. */
export function namesIn({ tokens, text }: Pick<TextView, 'tokens' | 'text'>): Name[] {
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at])) continue;
    let from = at;
    let to = at;
    while (isCapital(tokens[to + 1]) && text.slice(tokens[to]?.end, tokens[to + 1]?.start) === ' ') to++;
    at = to;
    while (from < to && address.has(tokens[from]?.text.toLowerCase() ?? '')) from++;
    const words = tokens.slice(from, to + 1).map((token) => token.text);
    const start = tokens[from]?.start ?? 0;
    if (words.length >= 2 && words.length <= 6) found.push({ text: words.join(' '), words, start, from });
  }
  return found;
}
