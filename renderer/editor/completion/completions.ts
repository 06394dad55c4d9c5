import { fold } from '../../../shared/language/index.ts';

/** What may go on with the word before the caret. */
export interface Completions {
  /** Where in the text what was typed of the name begins. */
  readonly start: number;
  readonly typed: string;
  /** Best first. */
  readonly names: readonly string[];
}

/** More is not read while writing. */
const most = 5;
/** A title with its name is eight words long at the most, of which the last is still being typed. */
const longestTyped = 8;
const leastLetters = 2;

/**
 * Names that go on with what is typed before the caret: it has to begin large and to have two letters; finished
 * syllables have to be the name's, the last one may still lack its marks. A name that is already whole asks for nothing.
 * `names` is in the order in which they are to be offered.
 */
export function completionsFor(before: string, names: readonly string[]): Completions | null {
  const run = /(?:[\p{L}\p{M}\p{N}]+ ){0,7}[\p{L}\p{M}]+$/u.exec(before);
  if (!run) return null;
  const words = run[0].split(' ');
  // the longest beginning first: `Trần Thị L` before `L`
  for (let count = Math.min(words.length, longestTyped); count > 0; count -= 1) {
    const typed = words.slice(-count).join(' ');
    if (!/^\p{Lu}/u.test(typed) || typed.length < leastLetters) continue;
    if (names.includes(typed)) return null;
    const going = names.filter((name) => goesOn(name, typed));
    if (going.length > 0) return { start: before.length - typed.length, typed, names: going.slice(0, most) };
  }
  return null;
}

function goesOn(name: string, typed: string): boolean {
  if (name.length <= typed.length || (name[0] !== typed[0] && fold(name[0] ?? '') !== fold(typed[0] ?? '')))
    return false;
  const at = typed.lastIndexOf(' ') + 1;
  if (name.slice(0, at) !== typed.slice(0, at)) return false;
  const last = typed.slice(at);
  const own = name.slice(at, at + last.length);
  return fold(own) === fold(last) && isMarkedLess(last, own);
}

/** Each letter is the name's, or the bare one that the name's is made of: `Tran` goes on to `Trần`, `Trấn` does not. */
const isMarkedLess = (typed: string, own: string): boolean =>
  Array.from(typed).every(
    (letter, at) =>
      letter === own[at] ||
      letter.toLowerCase() === own[at]?.toLowerCase() ||
      fold(letter) === letter.toLowerCase() ||
      halfMarked(letter, own[at] ?? ''),
  );

/** `â` on the way to `ầ`: the letter is the name's but for its tone. */
const halfMarked = (letter: string, own: string): boolean => {
  const plain = (one: string) =>
    one
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
  return letter.toLowerCase().normalize('NFD') === plain(own);
};
