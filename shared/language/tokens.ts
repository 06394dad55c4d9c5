/**
 * `word`: letters only. `number`: digits with the signs inside them (7.000, 3,5, 16/3, 2022-2026).
 * `code`: letters and digits in one (7h30, 121kg, H5N1). `address`: URL, e-mail, @handle, #tag, domain, file name.
 * `mark`: one punctuation mark or sign.
 */
type TokenKind = 'word' | 'number' | 'code' | 'address' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

const domain =
  '[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|net|org|edu|gov|info|io|tv|vn|asia|me|ly|gl|be|uk|us|fr|de|jp|cn|kr|docx?|xlsx?|pdf|jpe?g|png|html?|mp[34])';
// a group a kind, in the order of `kinds`: names for them would cost an object at every token
const pattern = new RegExp(
  [
    `((?:https?:\\/\\/|www\\.)[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]]|[\\p{L}\\p{N}._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[@#][\\p{L}\\p{M}\\p{N}_]+(?:\\.[\\p{L}\\p{N}_]+)*|(?<![\\p{L}\\p{M}\\p{N}])${domain}(?![\\p{L}\\p{M}\\p{N}])(?:\\/[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]])?)`,
    '(\\p{N}+(?:[.,:/\\-–]\\p{N}+)*(?![\\p{L}\\p{M}\\p{N}]))',
    '([\\p{L}\\p{M}]*\\p{N}[\\p{L}\\p{M}\\p{N}]*)',
    '([\\p{L}\\p{M}]+)',
    '([^\\s])',
  ].join('|'),
  'giu',
);

const kinds: readonly TokenKind[] = ['address', 'number', 'code', 'word', 'mark'];

/** The last text cut: several rules ask for the same one in turn. */
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

/** Cuts text in NFC into tokens; only white space lies between them. */
export function tokens(text: string): readonly Token[] {
  if (last.text !== text) last = { text, tokens: cut(text) };
  return last.tokens;
}

/** Words and single spaces only, as most terms and names are. */
const plain = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u;

function cut(text: string): Token[] {
  const found: Token[] = [];
  if (plain.test(text)) {
    let start = 0;
    for (const word of text.split(' ')) {
      found.push({ kind: 'word', text: word, start, end: start + word.length });
      start += word.length + 1;
    }
    return found;
  }
  for (const match of text.matchAll(pattern)) {
    const kind = kinds.find((_, at) => match[at + 1] !== undefined) ?? 'mark';
    found.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** lower: thành; initial: Thành; upper: THÀNH, UBND; mixed: YouTube, iPhone. One capital letter alone is initial. */
export type Casing = 'lower' | 'initial' | 'upper' | 'mixed';

export function casingOf(word: string): Casing {
  if (word === word.toLowerCase()) return 'lower';
  const [first = '', ...others] = word;
  const rest = others.join('');
  if (first === first.toUpperCase() && rest === rest.toLowerCase()) return 'initial';
  return word === word.toUpperCase() ? 'upper' : 'mixed';
}

/** `word` in the casing of `like`, so that a fix for `Ngaỳ` is `Ngày`. */
export function inCasingOf(like: string, word: string): string {
  switch (casingOf(like)) {
    case 'upper':
      return word.toUpperCase();
    case 'initial':
      return word.charAt(0).toUpperCase() + word.slice(1);
    case 'lower':
    case 'mixed':
      return word;
  }
}
