import { joinLetter, type Tone } from '../letters.ts';

/** A letter with its codes, as a standard lists them: without tone, then huyền, hỏi, ngã, sắc, nặng. */
type Row = readonly [letter: string, codes: string];

const order: readonly Tone[] = ['ngang', 'huyen', 'hoi', 'nga', 'sac', 'nang'];

/** TCVN 5712:1993, VN3. It has no capital with a tone: capitals are a font of their own. */
const tcvn3: readonly Row[] = [
  ['a', '61 b5 b6 b7 b8 b9'],
  ['ă', 'a8 bb bc bd be c6'],
  ['â', 'a9 c7 c8 c9 ca cb'],
  ['e', '65 cc ce cf d0 d1'],
  ['ê', 'aa d2 d3 d4 d5 d6'],
  ['i', '69 d7 d8 dc dd de'],
  ['o', '6f df e1 e2 e3 e4'],
  ['ô', 'ab e5 e6 e7 e8 e9'],
  ['ơ', 'ac ea eb ec ed ee'],
  ['u', '75 ef f1 f2 f3 f4'],
  ['ư', 'ad f5 f6 f7 f8 f9'],
  ['y', '79 fa fb fc fd fe'],
  ['đ', 'ae'],
  ['Ă', 'a1'],
  ['Â', 'a2'],
  ['Ê', 'a3'],
  ['Ô', 'a4'],
  ['Ơ', 'a5'],
  ['Ư', 'a6'],
  ['Đ', 'a7'],
];

/** RFC 1456. Six capitals lie among the control codes. */
const viscii: readonly Row[] = [
  ['a', '61 e0 e4 e3 e1 d5'],
  ['ă', 'e5 a2 c6 c7 a1 a3'],
  ['â', 'e2 a5 a6 e7 a4 a7'],
  ['e', '65 e8 eb a8 e9 a9'],
  ['ê', 'ea ab ac ad aa ae'],
  ['i', '69 ec ef ee ed b8'],
  ['o', '6f f2 f6 f5 f3 f7'],
  ['ô', 'f4 b0 b1 b2 af b5'],
  ['ơ', 'bd b6 b7 de be fe'],
  ['u', '75 f9 fc fb fa f8'],
  ['ư', 'df d7 d8 e6 d1 f1'],
  ['y', '79 cf d6 db fd dc'],
  ['đ', 'f0'],
  ['A', '41 c0 c4 c3 c1 80'],
  ['Ă', 'c5 82 02 05 81 83'],
  ['Â', 'c2 85 86 06 84 87'],
  ['E', '45 c8 cb 88 c9 89'],
  ['Ê', 'ca 8b 8c 8d 8a 8e'],
  ['I', '49 cc 9b ce cd 98'],
  ['O', '4f d2 99 a0 d3 9a'],
  ['Ô', 'd4 90 91 92 8f 93'],
  ['Ơ', 'b4 96 97 b3 95 94'],
  ['U', '55 d9 9c 9d da 9e'],
  ['Ư', 'bf bb bc ff ba b9'],
  ['Y', '59 9f 14 19 dd 1e'],
  ['Đ', 'd0'],
];

/** The bytes 80 to 9f as Windows shows them; the five that it leaves empty are spaces here. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Code to letter, both where the byte was read as Latin-1 and as Windows-1252. */
function lettersOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [letter, codes] of rows)
    for (const [at, hex] of codes.split(' ').entries()) {
      const code = Number.parseInt(hex, 16);
      const whole = joinLetter(letter, order[at] ?? 'ngang');
      letters.set(String.fromCharCode(code), whole);
      const shown = code >= 0x80 && code < 0xa0 ? windows.charAt(code - 0x80) : ' ';
      if (shown !== ' ') letters.set(shown, whole);
    }
  return letters;
}

const tcvn3Letters = lettersOf(tcvn3);
const visciiLetters = lettersOf(viscii);

const mapped = (text: string, letters: ReadonlyMap<string, string>): string => {
  let result = '';
  for (const sign of text) result += letters.get(sign) ?? sign;
  return result;
};

export const fromViscii = (text: string): string => mapped(text, visciiLetters);

/** `¡` to `§` are the capitals Ă to Đ. */
const isCapitals = (word: string): boolean => /^[^a-z]*$/.test(word) && (word.match(/[A-Z¡-§]/g)?.length ?? 0) > 1;

/**
 * Capitals with a tone are written with the small letter's code: a word of capitals otherwise (NéI) is taken for one of
 * capitals, and its neighbours too where nothing small stands among them (Hµ NéI).
 */
export function fromTcvn3(text: string): string {
  const parts = text.split(/([ \t\r\n]+)/);
  const all = !/[a-z]/.test(text) && parts.some(isCapitals);
  return parts
    .map((part) => {
      const letters = mapped(part, tcvn3Letters);
      return all || isCapitals(part) ? letters.toUpperCase() : letters;
    })
    .join('');
}
