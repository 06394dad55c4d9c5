import { isSyllable } from '../syllable.ts';
import { canonical, spelled, stripped } from './canonical.ts';
import { firstWord, type Vocabulary } from './vocabulary.ts';

/** How a mistake came about; the order is the index of the judge's features. */
export const slips = [
  'tone',
  'mark',
  'tone+mark',
  'region',
  'neighbour',
  'letter',
  'omitted',
  'added',
  'swapped',
  'telex',
] as const;
export type Slip = (typeof slips)[number];

/** A word that the writer may have meant. */
export interface Near {
  readonly id: number;
  readonly slip: Slip;
}

/** A word that news uses less often is no correction. */
const leastCount = 25;
/** Ln of how often a slip happens, shared among the words it can lead to (mix of real mistakes, see docs). */
export const slipPrior: Readonly<Record<Slip, number>> = {
  tone: Math.log(0.6 / 5),
  mark: Math.log(0.14 / 4),
  'tone+mark': Math.log(0.03 / 10),
  region: Math.log(0.06 / 3),
  neighbour: Math.log(0.03 / 12),
  letter: Math.log(0.03 / 40),
  omitted: Math.log(0.15 / 40),
  added: Math.log(0.07 / 4),
  swapped: Math.log(0.005 / 3),
  telex: Math.log(0.5),
};

const rowsOfKeys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Keys that touch each other on the keyboard. */
export const neighbours: ReadonlyMap<string, string> = new Map(
  rowsOfKeys.flatMap((row, y) =>
    Array.from(row).map((key, x): [string, string] => {
      const above = rowsOfKeys[y - 1] ?? '';
      const below = rowsOfKeys[y + 1] ?? '';
      return [key, [row[x - 1], row[x + 1], above[x], above[x + 1], below[x - 1], below[x]].join('')];
    }),
  ),
);

/** Sounds that regions merge: onsets, then ends. */
const onsetPairs = [
  's x',
  'ch tr',
  'd gi',
  'd r',
  'd v',
  'gi r',
  'gi v',
  'l n',
  'ng n',
  'h kh',
  'qu u',
  'ngh nh',
  'c k',
  'ng ngh',
];
const endPairs = [
  'n ng',
  't c',
  'nh n',
  'ch t',
  'ch c',
  'nh ng',
  'i y',
  'ai ay',
  'ao au',
  'iu uu',
  'iêu ươu',
  'iu iêu',
  'ưu iu',
  'ưu ươu',
  'o ô',
  'ui uôi',
  'in inh',
  'im iêm',
  'ăm âm',
  'ăn ân',
  'ăp âp',
];

function regional(letters: string): string[] {
  const found: string[] = [];
  for (const pair of onsetPairs) {
    const [one = '', two = ''] = pair.split(' ');
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      if (letters.startsWith(from)) found.push(to + letters.slice(from.length));
    }
  }
  for (const pair of endPairs) {
    const [one = '', two = ''] = pair.split(' ');
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      if (letters.endsWith(from) && letters.length > from.length) found.push(letters.slice(0, -from.length) + to);
    }
  }
  return found;
}

const telexLetters: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/uow|uwow|uwo/g, 'ươ'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
];
const telexTones = 'zfsrxj';

/** Reads Telex keys that were left as they are: dduowcj → đươc5. Null if nothing in it is Telex. */
export function fromTelex(word: string): string | null {
  let letters = word.toLowerCase();
  let tone = 0;
  const last = telexTones.indexOf(letters.charAt(letters.length - 1));
  if (last > 0 && letters.length > 2) {
    tone = last;
    letters = letters.slice(0, -1);
  }
  for (const [keys, letter] of telexLetters) letters = letters.replace(keys, letter);
  const form = tone === 0 ? letters : letters + String(tone);
  return form === word.toLowerCase() ? null : form;
}

const alphabet = 'abcdeghiklmnopqrstuvxy';
const toneDigit = /[1-5]$/;

function split(form: string): { letters: string; tone: string } {
  const digit = toneDigit.exec(form);
  return digit === null ? { letters: form, tone: '' } : { letters: form.slice(0, -1), tone: digit[0] };
}

/** Finds the words near a written one; answers are kept, since the same words come again and again. */
export class NearWords {
  readonly #vocabulary: Vocabulary;
  readonly #known = new Map<string, readonly Near[]>();
  readonly #proper: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#proper = new Uint8Array(vocabulary.words.length + firstWord);
  }

  /** Whether a word is one that a fix may propose: a syllable that news uses. */
  #mayBeMeant(id: number): boolean {
    let known = this.#proper[id] ?? 0;
    if (known === 0) {
      const good = this.#vocabulary.count(id) >= leastCount && isSyllable(spelled(this.#vocabulary.word(id)));
      known = good ? 1 : 2;
      this.#proper[id] = known;
    }
    return known === 1;
  }

  near(written: string): readonly Near[] {
    const form = canonical(written);
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    const found = this.#search(form, written);
    if (this.#known.size > 20_000) this.#known.clear();
    this.#known.set(form, found);
    return found;
  }

  #search(form: string, written: string): Near[] {
    const { letters, tone } = split(form);
    const found = new Map<number, Slip>();
    const own = this.#vocabulary.idOf(form);
    const add = (id: number, slip: Slip): void => {
      if (id < firstWord || id === own || !this.#mayBeMeant(id)) return;
      const known = found.get(id);
      if (known === undefined || slipPrior[slip] > slipPrior[known]) found.set(id, slip);
    };
    const bare = stripped(form);
    for (const id of this.#vocabulary.candidates(this.#vocabulary.formId(bare)).ids) {
      const other = split(this.#vocabulary.word(id));
      if (other.letters === letters) add(id, 'tone');
      else add(id, other.tone === tone && differences(other.letters, letters) === 1 ? 'mark' : 'tone+mark');
    }
    for (const other of regional(letters)) add(this.#vocabulary.idOf(other + tone), 'region');
    this.#edits(letters, tone, bare, add);
    if (!isSyllable(written)) {
      const keys = fromTelex(written);
      if (keys !== null) add(this.#vocabulary.idOf(keys), 'telex');
    }
    return [...found].map(([id, slip]) => ({ id, slip }));
  }

  /** One letter other, more, less, or two in the wrong order; the marks of the other letters stay. */
  #edits(letters: string, tone: string, bare: string, add: (id: number, slip: Slip) => void): void {
    const form = (bareEdit: string, same: (other: string) => boolean, slip: Slip): void => {
      for (const id of this.#vocabulary.candidates(this.#vocabulary.formId(bareEdit)).ids) {
        const other = split(this.#vocabulary.word(id));
        if ((other.tone === tone || (tone === '' && slip !== 'swapped')) && same(other.letters)) {
          add(id, other.tone === tone ? slip : 'tone+mark');
        }
      }
    };
    for (let i = 0; i <= letters.length; i++) {
      const head = letters.slice(0, i);
      const rest = letters.slice(i);
      const tail = letters.slice(i + 1);
      for (const letter of alphabet) {
        form(
          bare.slice(0, i) + letter + bare.slice(i),
          (o) => o.startsWith(head) && o.slice(i + 1) === rest,
          'omitted',
        );
        if (i === letters.length || letter === bare.charAt(i)) continue;
        const slip = neighbours.get(bare.charAt(i))?.includes(letter) === true ? 'neighbour' : 'letter';
        form(bare.slice(0, i) + letter + bare.slice(i + 1), (o) => o.startsWith(head) && o.slice(i + 1) === tail, slip);
      }
      if (i < letters.length) form(bare.slice(0, i) + bare.slice(i + 1), (o) => o === head + tail, 'added');
      if (i + 1 < letters.length) {
        const swap = (text: string): string =>
          text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);
        form(swap(bare), (o) => o === swap(letters), 'swapped');
      }
    }
  }
}

function differences(one: string, two: string): number {
  let count = 0;
  for (let i = 0; i < one.length; i++) if (one.charAt(i) !== two.charAt(i)) count++;
  return count;
}
