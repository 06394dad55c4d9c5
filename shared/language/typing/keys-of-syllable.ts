import { splitTones, type Tone } from '../letters.ts';
import type { TypingMethod } from './method.ts';

const toneKeys: Readonly<Record<TypingMethod, Readonly<Record<Tone, string>>>> = {
  telex: { ngang: '', sac: 's', huyen: 'f', hoi: 'r', nga: 'x', nang: 'j' },
  vni: { ngang: '', sac: '1', huyen: '2', hoi: '3', nga: '4', nang: '5' },
  viqr: { ngang: '', sac: "'", huyen: '`', hoi: '?', nga: '~', nang: '.' },
};
const shapeKeys: Readonly<Record<TypingMethod, Readonly<Record<string, string>>>> = {
  telex: { ă: 'w', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'w', ư: 'w' },
  vni: { ă: '8', â: '6', đ: '9', ê: '6', ô: '6', ơ: '7', ư: '7' },
  viqr: { ă: '(', â: '^', đ: 'd', ê: '^', ô: '^', ơ: '+', ư: '+' },
};
const bare: Readonly<Record<string, string>> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };

/** Where the keys of the marks stand: each behind its letter, the tone behind the word, or all of them behind it. */
export type KeyOrder = 'each' | 'tone-last' | 'all-last';

/** The keys that write a lower-case syllable, as a hand would type them. */
export function keysOfSyllable(syllable: string, method: TypingMethod, order: KeyOrder): string {
  const { letters, marks } = splitTones(syllable);
  const [mark] = marks;
  const tone = mark ? toneKeys[method][mark.tone] : '';
  let keys = '';
  let last = '';
  for (const [at, letter] of letters.split('').entries()) {
    // Telex writes oo with a third o, which takes the hat back
    const shape =
      shapeKeys[method][letter] ?? (method === 'telex' && letters.slice(at - 1, at + 1) === 'oo' ? 'o' : '');
    keys += bare[letter] ?? letter;
    // one horn key serves both letters of ươ
    const isOfPair = letter === 'ư' && letters.charAt(at + 1) === 'ơ';
    if (order !== 'all-last') keys += shape;
    else if (!isOfPair && letters.slice(at - 1, at + 1) !== 'oo') last += shape;
    else if (!isOfPair) keys += shape;
    if (order === 'each' && at === mark?.at) keys += tone;
  }
  return keys + last + (order === 'each' ? '' : tone);
}
