import { isSyllable } from '../syllable.ts';
import { canonical, spelled } from './canonical.ts';
import { neighbours } from './near.ts';

/** Mistakes put into clean text by the mix that was counted among 8,645 real ones: to train the judge and to measure. */
export const mistakeMix = {
  'tone wrong': 2081,
  'tone dropped': 2294,
  'tone added': 521,
  'tone misplaced': 236,
  'mark dropped': 855,
  'mark added': 294,
  'neighbour key': 212,
  'other letter': 267,
  'letter left out': 1285,
  'letter doubled': 108,
  'letters swapped': 18,
  'neighbour added': 176,
  'letter added': 298,
} as const;
export type MistakeKind = keyof typeof mistakeMix;
const isKind = (name: string): name is MistakeKind => name in mistakeMix;
export const mistakeKinds: readonly MistakeKind[] = Object.keys(mistakeMix).filter(isKind);
const total = Object.values(mistakeMix).reduce((sum, count) => sum + count, 0);

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const droppable: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const addable: Readonly<Record<string, string>> = { a: 'ăâ', e: 'ê', o: 'ôơ', u: 'ư', d: 'đ' };
const letters = 'abcdeghiklmnopqrstuvxy';

function pickOf<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}
const indices = (text: string, test: (letter: string) => boolean): number[] =>
  Array.from(text).flatMap((letter, i) => (test(letter) ? [i] : []));

export function drawKind(random: () => number): MistakeKind {
  let left = random() * total;
  for (const kind of mistakeKinds) {
    left -= mistakeMix[kind];
    if (left < 0) return kind;
  }
  return 'tone dropped';
}

/** Spoils a lower-case syllable (spelled with the old tone placement), or null if this kind cannot befall it. */
export function spoil(word: string, kind: MistakeKind, random: () => number): string | null {
  const form = canonical(word);
  const tone = /[1-5]$/.exec(form) === null ? 0 : Number(form.slice(-1));
  const base = tone === 0 ? form : form.slice(0, -1);
  const withTone = (text: string, digit: number): string => spelled(digit === 0 ? text : text + String(digit));
  const replaced = (i: number, letter: string): string => withTone(base.slice(0, i) + letter + base.slice(i + 1), tone);
  const inserted = (i: number, letter: string): string => withTone(base.slice(0, i) + letter + base.slice(i), tone);
  const key = (letter: string): string => droppable[letter] ?? letter;
  const nearKey = (letter: string): string => pickOf(Array.from(neighbours.get(key(letter)) ?? 's'), random) ?? 's';
  const result = ((): string | null => {
    switch (kind) {
      case 'tone wrong':
        return tone === 0 ? null : withTone(base, ((tone - 1 + 1 + Math.floor(random() * 4)) % 5) + 1);
      case 'tone dropped':
        return tone === 0 ? null : base;
      case 'tone added':
        return tone === 0 ? withTone(base, 1 + Math.floor(random() * 5)) : null;
      case 'tone misplaced': {
        if (tone === 0) return null;
        const marked = word.normalize('NFC');
        const vowelsIn = indices(base, (letter) => 'aăâeêioôơuưy'.includes(letter));
        const options = vowelsIn
          .map((i) =>
            (base.slice(0, i + 1) + '\u0300\u0301\u0309\u0303\u0323'.charAt(tone - 1) + base.slice(i + 1)).normalize(
              'NFC',
            ),
          )
          .filter((option) => option !== marked && option !== spelled(form, 'new') && option !== spelled(form, 'old'));
        return pickOf(options, random) ?? null;
      }
      case 'mark dropped': {
        const i = pickOf(
          indices(base, (letter) => letter in droppable),
          random,
        );
        return i === undefined ? null : replaced(i, droppable[base.charAt(i)] ?? '');
      }
      case 'mark added': {
        const i = pickOf(
          indices(base, (letter) => letter in addable),
          random,
        );
        return i === undefined ? null : replaced(i, pickOf(Array.from(addable[base.charAt(i)] ?? ''), random) ?? '');
      }
      case 'neighbour key': {
        const i = Math.floor(random() * base.length);
        return replaced(i, nearKey(base.charAt(i)));
      }
      case 'other letter':
        return replaced(Math.floor(random() * base.length), pickOf(Array.from(letters), random) ?? 'a');
      case 'letter left out': {
        if (base.length < 2) return null;
        const i = Math.floor(random() * base.length);
        return withTone(base.slice(0, i) + base.slice(i + 1), tone);
      }
      case 'letter doubled': {
        const i = Math.floor(random() * base.length);
        return inserted(i, base.charAt(i));
      }
      case 'letters swapped': {
        if (base.length < 2) return null;
        const i = Math.floor(random() * (base.length - 1));
        return withTone(base.slice(0, i) + base.charAt(i + 1) + base.charAt(i) + base.slice(i + 2), tone);
      }
      case 'neighbour added': {
        const i = Math.floor(random() * base.length);
        return inserted(i + 1, nearKey(base.charAt(i)));
      }
      default:
        return inserted(Math.floor(random() * (base.length + 1)), pickOf(Array.from(letters), random) ?? 'a');
    }
  })();
  return result === null || result === word || result === spelled(form, 'new') ? null : result;
}

export interface Spoiled {
  readonly text: string;
  /** The mistakes put in, by offset in `text`. */
  readonly mistakes: readonly {
    readonly offset: number;
    readonly length: number;
    readonly was: string;
    readonly kind: MistakeKind;
  }[];
}

/** Puts mistakes into words of a text, each word with the probability `rate`. */
export function spoilText(text: string, rate: number, random: () => number): Spoiled {
  const mistakes: { offset: number; length: number; was: string; kind: MistakeKind }[] = [];
  let out = '';
  let copied = 0;
  let since = 9;
  for (const found of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const word = found[0];
    since++;
    const lower = word.toLowerCase();
    if (random() >= rate || since < 3 || (word !== lower && word === word.toUpperCase()) || !isSyllable(lower))
      continue;
    let wrong: string | null = null;
    let kind: MistakeKind = 'tone dropped';
    for (let tries = 0; tries < 8 && wrong === null; tries++) {
      kind = drawKind(random);
      wrong = spoil(lower, kind, random);
    }
    if (wrong === null) continue;
    const shown = word === lower ? wrong : wrong.charAt(0).toUpperCase() + wrong.slice(1);
    out += text.slice(copied, found.index) + shown;
    copied = found.index + word.length;
    mistakes.push({ offset: out.length - shown.length, length: shown.length, was: word, kind });
    since = 0;
  }
  return { text: out + text.slice(copied), mistakes };
}
