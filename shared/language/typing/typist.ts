import { actionOf } from './method.ts';
import { finished, keysOf, pressed, restored, shortened, type TypedWord, type TypingOptions, wordOf } from './word.ts';

/** What has to happen to the text before the caret: so many letters (UTF-16 units) go, others come. */
export interface TypingEdit {
  readonly remove: number;
  readonly insert: string;
}

/**
 * Someone typing into one text after another. It is told each key with the text before the caret, and remembers the
 * keys of the word only as long as that text is what it left there: Backspaces and moves of the caret need no telling.
 */
export interface Typist {
  /** What a printing key does instead of itself; null to let it be. */
  press(before: string, key: string): TypingEdit | null;
  /** The caret leaves the word without a printing key (Enter, Tab). */
  leave(before: string): TypingEdit | null;
  /** The word's keys in place of what they made; null if that is what stands there. */
  restore(before: string): TypingEdit | null;
  /** What was typed is no longer remembered. */
  forget(): void;
}

const wordAtEnd = /\p{L}+$/u;
/** Addresses are typed as they are: mail, web, accounts. */
const address = /(?:@|:\/\/|www\.|_)\S*$/iu;
/** No word is longer; what stands further back does not matter to a key. */
const near = 200;

export function createTypist(options: () => TypingOptions): Typist {
  let remembered: { readonly before: string; readonly word: TypedWord } | null = null;

  const recall = (before: string): TypedWord => {
    if (remembered !== null) {
      const { word } = remembered;
      const gone = remembered.before.length - before.length;
      if (gone >= 0 && gone < word.shown.length && remembered.before.startsWith(before))
        return gone === 0 ? word : shortened(word, gone);
    }
    return wordOf(wordAtEnd.exec(before.slice(-near))?.[0] ?? '');
  };

  const leave = (before: string): TypingEdit | null => {
    const word = recall(before);
    remembered = null;
    const left = finished(word, options());
    return left === word.shown ? null : difference(word.shown, left);
  };

  return {
    press(before, key) {
      if (address.test(before.slice(-near))) {
        remembered = null;
        return null;
      }
      if (options().method === 'viqr' && before.endsWith('\\')) {
        remembered = null;
        return key === '\\' || actionOf(key, 'viqr', false) ? { remove: 1, insert: key } : null;
      }
      const word = recall(before);
      const next = pressed(word, key, options());
      if (next === null) {
        const left = leave(before);
        return left && { remove: left.remove, insert: left.insert + key };
      }
      remembered = { before: before.slice(0, before.length - word.shown.length) + next.shown, word: next };
      return next.shown === word.shown + key ? null : difference(word.shown, next.shown);
    },
    leave,
    restore(before) {
      const word = recall(before);
      if (keysOf(word) === word.shown) return null;
      const next = restored(word);
      remembered = { before: before.slice(0, before.length - word.shown.length) + next.shown, word: next };
      return difference(word.shown, next.shown);
    },
    forget() {
      remembered = null;
    },
  };
}

function difference(from: string, to: string): TypingEdit {
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return { remove: from.length - same, insert: to.slice(same) };
}
