import { joinLetter, type Tone } from '../letters.ts';

/** VNI-Windows writes a vowel and then a sign that stands for its hat or breve, its tone, or both. */
const tones: readonly (readonly [Tone, plain: string, hat: string, breve: string])[] = [
  ['ngang', '', 'â', 'ê'],
  ['huyen', 'ø', 'à', 'è'],
  ['sac', 'ù', 'á', 'é'],
  ['hoi', 'û', 'å', 'ú'],
  ['nga', 'õ', 'ã', 'ü'],
  ['nang', 'ï', 'ä', 'ë'],
];
/** i, y with a dot below, đ, ơ and ư are one sign each. */
const single = { ñ: 'đ', ô: 'ơ', ö: 'ư', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const letters = new Map<string, string>();
const add = (written: string, letter: string) => {
  letters.set(written, letter);
  letters.set(written.toUpperCase(), letter.toUpperCase());
  const [vowel, sign = ''] = written;
  // a capital with the small letter's sign: the first letter of a name
  if (vowel) letters.set(vowel.toUpperCase() + sign, letter.toUpperCase());
};
for (const [written, letter] of Object.entries(single)) add(written, letter);
for (const [tone, plain, hat, breve] of tones) {
  if (plain !== '') {
    for (const vowel of ['a', 'e', 'o', 'u', 'y']) add(vowel + plain, joinLetter(vowel, tone));
    add(`ô${plain}`, joinLetter('ơ', tone));
    add(`ö${plain}`, joinLetter('ư', tone));
  }
  for (const [vowel, hatted] of [
    ['a', 'â'],
    ['e', 'ê'],
    ['o', 'ô'],
  ] as const)
    add(vowel + hat, joinLetter(hatted, tone));
  add(`a${breve}`, joinLetter('ă', tone));
}

export function fromVni(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const pair = letters.get(text.slice(at, at + 2));
    if (pair !== undefined) at++;
    result += pair ?? letters.get(text.charAt(at)) ?? text.charAt(at);
  }
  return result;
}
