import { hasVowel } from '../letters.ts';

type Shapes = Readonly<Record<string, string>>;

const pair = /(?<!^q)[uư][oôơ]/u;

/** Before an open ending uơ stands only after h, kh, th (huơ, khuơ, thuở); everywhere else uo becomes ươ. */
function joinedHorns(letters: string, at: number): string {
  const isOpen = at + 2 === letters.length && letters.charAt(at) === 'u';
  return isOpen && /^(?:h|kh|th)$/.test(letters.slice(0, at)) ? 'uơ' : 'ươ';
}

const withAt = (letters: string, at: number, to: string): string =>
  letters.slice(0, at) + to + letters.slice(at + to.length);

/** đ begins a word, however late its key comes; in an abbreviation it is anywhere, the key right behind the d. */
function barred(letters: string): string | null {
  if (hasVowel(letters)) return letters.startsWith('d') ? withAt(letters, 0, 'đ') : null;
  return letters.endsWith('d') ? withAt(letters, letters.length - 1, 'đ') : null;
}

/**
 * Lower-case letters with the shape put on the last letter that makes a possible word of them; null if there is none.
 */
export function reshaped(letters: string, shapes: Shapes, isPossible: (letters: string) => boolean): string | null {
  if (shapes['d'] !== undefined) {
    const made = barred(letters);
    return made !== null && (!hasVowel(letters) || isPossible(made)) ? made : null;
  }
  const two = pair.exec(letters);
  if (two && shapes['o'] !== undefined) {
    const to = shapes['o'] === 'ô' ? 'uô' : joinedHorns(letters, two.index);
    if (to === two[0]) return null;
    const made = withAt(letters, two.index, to);
    if (isPossible(made)) return made;
  }
  for (let at = letters.length - 1; at >= 0; at--) {
    const to = shapes[letters.charAt(at)];
    if (to === undefined) continue;
    const made = withAt(letters, at, to);
    if (isPossible(made)) return made;
  }
  return null;
}

const bare: Shapes = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };

/** The letters without the shape, where one of them has it; null if none has. */
export function unshaped(letters: string, shapes: Shapes, isPossible: boolean): string | null {
  const made = new Set(Object.values(shapes));
  if (made.has('đ')) {
    if (hasVowel(letters)) return isPossible && letters.startsWith('đ') ? withAt(letters, 0, 'd') : null;
    return letters.endsWith('đ') ? withAt(letters, letters.length - 1, 'd') : null;
  }
  if (!isPossible) return null;
  if (made.has('ơ') && letters.includes('ươ')) return letters.replace('ươ', 'uo');
  for (let at = letters.length - 1; at >= 0; at--) {
    const letter = letters.charAt(at);
    if (made.has(letter)) return withAt(letters, at, bare[letter] ?? letter);
  }
  return null;
}
