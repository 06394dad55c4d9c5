import { hasVowel, splitTones, type Tone } from '../letters.ts';
import { placeTone, type TonePlacement } from '../tone.ts';
import { isForeign } from './foreign.ts';
import { actionOf, type KeyAction, type TypingMethod } from './method.ts';
import { reshaped, unshaped } from './shape.ts';
import { canBecomeWord, isWritten, toneFits } from './viable.ts';

export interface TypingOptions {
  readonly method: TypingMethod;
  readonly placement: TonePlacement;
  /** A word that Vietnamese does not write gets its keys back when it is left. */
  readonly restore: boolean;
  /** In Telex `[` is ơ and `]` is ư. */
  readonly brackets: boolean;
}

interface Letter {
  /** Of either case, without tone. */
  readonly letter: string;
  /** A key that stands for a letter of its own (w → ư). */
  readonly insertedBy?: string;
  /** An ơ without a key of its own, because ư stood before it. */
  readonly isImplied?: boolean;
}

/** The word being typed: what is seen, and how it came to be. Immutable. */
export interface TypedWord {
  readonly letters: readonly Letter[];
  readonly tone: Tone;
  /** Each key that was pressed and the index of its letter; null for the keys of the tone. */
  readonly keys: readonly { readonly key: string; readonly at: number | null }[];
  readonly shown: string;
  /** A mark was taken back by typing it again. */
  readonly isUndone: boolean;
  /** Keys stand for themselves until the word is left. */
  readonly isLiteral: boolean;
}

/** A word that stands there already, in NFC; its letters count as its keys. */
export function wordOf(text: string): TypedWord {
  const { letters, marks } = splitTones(text);
  return {
    letters: letters.split('').map((letter) => ({ letter })),
    tone: marks[0]?.tone ?? 'ngang',
    keys: text.split('').map((key, at) => ({ key, at })),
    shown: text,
    isUndone: false,
    isLiteral: marks.length > 1 || /[\uD800-\uDFFF]/.test(text),
  };
}

const plain = (word: TypedWord): string => word.letters.map(({ letter }) => letter).join('');

const lower = (word: TypedWord): string => plain(word).toLowerCase();

/** The keys that made the word. */
export const keysOf = (word: TypedWord): string => word.keys.map(({ key }) => key).join('');

/** The word after a key, or null where the key is no letter and does nothing to it. */
export function pressed(word: TypedWord, key: string, options: TypingOptions): TypedWord | null {
  const action = actionOf(key, options.method, options.brackets);
  const letters = lower(word);
  if (isNumbered(word, key, action)) return added(restored(word), key, key, options);
  const changed = word.isLiteral || action === undefined ? null : acted(word, letters, key, action, options);
  if (changed !== null) return changed;
  return /\p{L}/u.test(key) ? added(word, key, key, options) : null;
}

/** U23, A19: a second digit after one capital letter means that the first was no tone. */
const isNumbered = (word: TypedWord, key: string, action: KeyAction | undefined): boolean =>
  /^\d$/.test(key) && /^\p{Lu}\d$/u.test(keysOf(word)) && word.tone !== 'ngang' && action?.tone !== word.tone;

function acted(
  word: TypedWord,
  letters: string,
  key: string,
  { tone, shapes, inserts }: KeyAction,
  options: TypingOptions,
): TypedWord | null {
  if (tone !== undefined) {
    if (!hasVowel(letters) || !canBecomeWord(letters) || !toneFits(letters, tone)) return null;
    if (tone !== word.tone) return drawn({ ...word, tone, keys: [...word.keys, { key, at: null }] }, options);
    if (tone === 'ngang') return null;
    return undone({ ...word, tone: 'ngang' }, key, options);
  }
  const last = word.letters.at(-1);
  if (inserts !== undefined && last?.insertedBy?.toLowerCase() === key.toLowerCase()) {
    // ww, [[: the key itself
    const self = { ...word, letters: [...word.letters.slice(0, -1), { letter: last.insertedBy ?? key }] };
    return {
      ...drawn({ ...self, keys: [...word.keys, { key, at: word.letters.length - 1 }] }, options),
      isUndone: true,
    };
  }
  if (shapes !== undefined) {
    const shape = reshaped(letters, shapes, (made) => canBecomeWord(made) && toneFits(made, word.tone));
    if (shape !== null) return withShape(word, shape, key, options);
    const implied = shapes['o'] === 'ơ' ? word.letters.findIndex((one) => one.isImplied) : -1;
    if (implied >= 0) {
      const settled = word.letters.map(({ letter }) => ({ letter }));
      return { ...word, letters: settled, keys: [...word.keys, { key, at: implied }] };
    }
    // the second o of ôtô begins a syllable and takes nothing back
    const before = canBecomeWord(letters + key.toLowerCase())
      ? null
      : unshaped(letters, shapes, canBecomeWord(letters));
    if (before !== null) return undone({ ...word, letters: inCase(word.letters, before) }, key, options);
  }
  if (inserts === undefined || !canBecomeWord(letters + inserts.toLowerCase())) return null;
  const isUpper = key !== key.toLowerCase();
  return added(word, isUpper ? inserts.toUpperCase() : inserts, key, options, true);
}

function withShape(word: TypedWord, shape: string, key: string, options: TypingOptions): TypedWord {
  const letters = inCase(word.letters, shape);
  const at = letters.findLastIndex(({ letter }, index) => letter !== word.letters[index]?.letter);
  return drawn({ ...word, letters, keys: [...word.keys, { key, at }] }, options);
}

/** The key stands for itself, after what it had done was taken back. */
const undone = (word: TypedWord, key: string, options: TypingOptions): TypedWord => ({
  ...added(drawn(word, options), key, key, options),
  isUndone: true,
});

function added(word: TypedWord, letter: string, key: string, options: TypingOptions, inserted = false): TypedWord {
  const one: Letter = inserted ? { letter, insertedBy: key } : { letter };
  const next: TypedWord = {
    ...word,
    letters: [...word.letters, one],
    keys: [...word.keys, { key, at: word.letters.length }],
    shown: word.shown + letter,
  };
  const letters = lower(next);
  if (word.isLiteral || !canBecomeWord(letters)) return next;
  // ư and ơ before another letter are always ươ: ưong, thuơng
  const joined = letters.replace(/(?<!^q)(?:ưo|uơ)(?=.)/u, 'ươ');
  if (!canBecomeWord(joined)) return next;
  if (joined === letters) return drawn(next, options);
  const implied = joined.indexOf('ươ') + 1;
  const both = inCase(next.letters, joined).map((each, at) => (at === implied ? { ...each, isImplied: true } : each));
  return drawn({ ...next, letters: both }, options);
}

/** Other letters in the same case. */
const inCase = (letters: readonly Letter[], lowered: string): Letter[] =>
  letters.map((one, at) => {
    const to = lowered.charAt(at);
    if (one.letter.toLowerCase() === to) return one;
    return { letter: one.letter === one.letter.toLowerCase() ? to : to.toUpperCase() };
  });

const drawn = (word: TypedWord, { placement }: TypingOptions): TypedWord => ({
  ...word,
  shown: placeTone(plain(word), word.tone, placement),
});

/** The word after the last `count` letters that are seen were deleted; the others stay as they are seen. */
export function shortened(word: TypedWord, count: number): TypedWord {
  const length = Math.max(0, word.letters.length - count);
  const shown = word.shown.slice(0, word.shown.length - count);
  const tone = splitTones(shown).marks[0]?.tone ?? 'ngang';
  return {
    ...word,
    letters: word.letters.slice(0, length),
    tone,
    keys: word.keys.filter(({ at }) => (at === null ? tone === word.tone && tone !== 'ngang' : at < length)),
    shown,
    isUndone: word.isUndone && length > 0,
  };
}

/** The word as its keys, which from now on stand for themselves. */
export function restored(word: TypedWord): TypedWord {
  return { ...wordOf(keysOf(word)), isLiteral: true };
}

/** What shall stand when the word is left. */
export function finished(word: TypedWord, { restore }: TypingOptions): string {
  const keys = keysOf(word);
  if (!restore || keys === word.shown) return word.shown;
  if (isForeign(keys)) return keys;
  const isBare = splitTones(word.shown).marks.length === 0 && !/[ăâđêôơư]/i.test(word.shown);
  if (word.isUndone && isBare) return word.shown;
  return isWritten(word.shown) ? word.shown : keys;
}
