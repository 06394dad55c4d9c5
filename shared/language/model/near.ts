import { isSyllable } from '../syllable.ts';
import { canonical, spelled, stripped } from './canonical.ts';
import { FormTrie } from './form-trie.ts';
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

interface Meant {
  readonly id: number;
  readonly letters: string;
  readonly tone: string;
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

const bothWays = (pairs: readonly string[]): (readonly [from: string, to: string])[] =>
  pairs.flatMap((pair) => {
    const [one = '', two = ''] = pair.split(' ');
    return [[one, two] as const, [two, one] as const];
  });
const onsetSwaps = bothWays(onsetPairs);
const endSwaps = bothWays(endPairs);

function regional(letters: string): string[] {
  const found: string[] = [];
  for (const [from, to] of onsetSwaps) if (letters.startsWith(from)) found.push(to + letters.slice(from.length));
  for (const [from, to] of endSwaps) {
    if (letters.length > from.length && letters.endsWith(from)) found.push(letters.slice(0, -from.length) + to);
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
  readonly #byForm: (readonly Meant[] | undefined)[] = [];
  readonly #trie: FormTrie;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#proper = new Uint8Array(vocabulary.words.length + firstWord);
    this.#trie = new FormTrie(vocabulary.forms());
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
    for (const other of this.#meant(this.#vocabulary.formId(bare))) {
      if (other.letters === letters) add(other.id, 'tone');
      else add(other.id, other.tone === tone && differences(other.letters, letters) === 1 ? 'mark' : 'tone+mark');
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
    const trie = this.#trie;
    const words = (form: number, same: (other: string) => boolean, slip: Slip): void => {
      if (form === 0) return;
      for (const other of this.#meant(form)) {
        if ((other.tone === tone || (tone === '' && slip !== 'swapped')) && same(other.letters)) {
          add(other.id, other.tone === tone ? slip : 'tone+mark');
        }
      }
    };
    let node = trie.root;
    for (let i = 0; i <= letters.length; i++) {
      const head = letters.slice(0, i);
      const rest = letters.slice(i);
      const tail = letters.slice(i + 1);
      for (const letter of alphabet) {
        const child = trie.step(node, letter.charCodeAt(0));
        if (child === 0) continue;
        words(trie.form(child, bare, i), (o) => o.startsWith(head) && o.slice(i + 1) === rest, 'omitted');
        if (i === letters.length || letter === bare.charAt(i)) continue;
        const slip = neighbours.get(bare.charAt(i))?.includes(letter) === true ? 'neighbour' : 'letter';
        words(trie.form(child, bare, i + 1), (o) => o.startsWith(head) && o.slice(i + 1) === tail, slip);
      }
      if (i < letters.length) words(trie.form(node, bare, i + 1), (o) => o === head + tail, 'added');
      if (i + 1 < letters.length) {
        const swap = (text: string): string =>
          text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);
        words(trie.form(node, swap(bare), i), (o) => o === swap(letters), 'swapped');
      }
      // beyond a head that no form has, nothing is near by one letter
      node = i < letters.length ? trie.step(node, bare.charCodeAt(i)) : 0;
      if (node === 0) break;
    }
  }

  /** The words of a form that a fix may propose, in their parts. */
  #meant(form: number): readonly Meant[] {
    return (this.#byForm[form] ??= this.#vocabulary
      .common(form)
      .filter((id) => this.#mayBeMeant(id))
      .map((id) => ({ id, ...split(this.#vocabulary.word(id)) })));
  }
}

function differences(one: string, two: string): number {
  let count = 0;
  for (let i = 0; i < one.length; i++) if (one.charAt(i) !== two.charAt(i)) count++;
  return count;
}
