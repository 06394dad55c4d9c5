/**
 * The model's form of a word: lower-case letters with their marks, then the tone as a digit, so that hòa and
 * hoà are one word (`hoa1`). The corpus was rewritten to the new tone placement; the place of the tone is no evidence.
 */
const toneMarks = '\u0300\u0301\u0309\u0303\u0323';
const marked = /[\u0300\u0301\u0309\u0303\u0323]/g;
const anyMark = /\p{M}/gu;

/** 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng: the first tone mark found. */
function toneOf(decomposed: string): number {
  for (let i = 0; i < decomposed.length; i++) {
    const tone = toneMarks.indexOf(decomposed.charAt(i));
    if (tone >= 0) return tone + 1;
  }
  return 0;
}

/** `word` is letters only, in NFC, of any case. */
export function canonical(word: string): string {
  const lower = word.toLowerCase();
  const decomposed = lower.normalize('NFD');
  const tone = toneOf(decomposed);
  if (tone === 0) return lower;
  return decomposed.replace(marked, '').normalize('NFC') + String(tone);
}

/** Letters without their marks, as they come up: Unicode's own tables are slow to ask thirty thousand times. */
const bareLetters = new Map<string, string>();

function bareLetter(letter: string): string {
  let bare = bareLetters.get(letter);
  if (bare === undefined) {
    bare = letter.normalize('NFD').replace(anyMark, '').replaceAll('đ', 'd');
    bareLetters.set(letter, bare);
  }
  return bare;
}

/** The letters of a canonical word without any mark: `đuong1` → `duong`. */
export function stripped(form: string): string {
  const digit = form.charCodeAt(form.length - 1) - 48;
  let bare = '';
  for (const letter of digit >= 0 && digit <= 5 ? form.slice(0, -1) : form) bare += bareLetter(letter);
  return bare;
}

const vowels = 'aăâeêioôơuưy';
const isVowel = (letter: string): boolean => vowels.includes(letter);

/** Where the tone stands: index of the letter. `placement` decides open oa, oe, uy only. */
function toneLetter(letters: string, placement: 'old' | 'new'): number {
  let start = 0;
  while (start < letters.length && !isVowel(letters.charAt(start))) start++;
  const next = letters.charAt(start + 1);
  const glide = (letters.startsWith('qu') && start === 1) || (letters.startsWith('gi') && start === 1);
  if (glide && isVowel(next)) start++;
  let end = start;
  while (end < letters.length && isVowel(letters.charAt(end))) end++;
  const nucleus = letters.slice(start, end);
  if (nucleus.length === 0) return Math.max(0, letters.length - 1);
  for (const strong of ['ơ', 'ê', 'ô', 'â', 'ă', 'ư']) {
    // ươ carries the tone on ơ, ưa and ưu on ư
    const at = nucleus.lastIndexOf(strong);
    if (at >= 0) return start + at;
  }
  if (nucleus.length === 1) return start;
  if (nucleus.length >= 3) return start + 1;
  if (end < letters.length) return start + 1;
  const glided = nucleus === 'oa' || nucleus === 'oe' || nucleus === 'uy';
  return glided && placement === 'new' ? start + 1 : start;
}

/** Spells a canonical word out, lower case: `hoa1` → hòa (old) or hoà (new). */
export function spelled(form: string, placement: 'old' | 'new' = 'old'): string {
  const tone = form.charCodeAt(form.length - 1) - 48;
  if (!(tone >= 0 && tone <= 5)) return form;
  const letters = form.slice(0, -1);
  const at = toneLetter(letters, placement);
  return (letters.slice(0, at + 1) + toneMarks.charAt(tone - 1) + letters.slice(at + 1)).normalize('NFC');
}

export type Casing = 0 | 1 | 2;

/** 0 lower, 1 first letter capital, 2 all capitals (two letters or more). */
export function casing(word: string): Casing {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 0;
  return word.length > 1 && word === word.toUpperCase() ? 2 : 1;
}

/** `form` in the casing of `like`: letter by letter where both are as long, else by the first letter. */
export function inCaseOf(form: string, like: string): string {
  if (casing(like) === 0 && like === like.toLowerCase()) return form;
  if (form.length === like.length) {
    let out = '';
    for (let i = 0; i < form.length; i++) {
      const letter = like.charAt(i);
      out += letter === letter.toLowerCase() ? form.charAt(i) : form.charAt(i).toUpperCase();
    }
    return out;
  }
  if (casing(like) === 2) return form.toUpperCase();
  return form.charAt(0).toUpperCase() + form.slice(1);
}
