import { hasVowel, splitTones, type Tone } from './letters.ts';
import { isSyllable } from './syllable.ts';
import { placeTone, type TonePlacement } from './tone.ts';
import { telexTones, vniTones } from './typing/method.ts';

const hats: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };

/** The letters typed so far with the last of `from` changed into what `to` says, or null if there is none. */
function change(letters: string, to: Readonly<Record<string, string>>): string | null {
  for (let at = letters.length - 1; at >= 0; at--) {
    const changed = to[letters.charAt(at)];
    if (changed !== undefined) return letters.slice(0, at) + changed + letters.slice(at + 1);
  }
  return null;
}

/** One horn key serves both vowels of ươ. */
const horn = (letters: string): string | null =>
  letters.includes('uo') ? letters.replace('uo', 'ươ') : change(letters, { o: 'ơ', u: 'ư' });

interface Typed {
  readonly letters: string;
  readonly tone: Tone | null;
}

function telexKey({ letters, tone }: Typed, key: string): Typed {
  const typedTone = telexTones[key];
  if (typedTone !== undefined && hasVowel(letters)) return { letters, tone: typedTone };
  const hat = hats[key];
  const changed =
    key === 'w'
      ? (horn(letters) ?? change(letters, { a: 'ă' }) ?? `${letters}ư`)
      : key === 'd' && letters.startsWith('d')
        ? `đ${letters.slice(1)}`
        : hat === undefined
          ? null
          : change(letters, { [key]: hat });
  return { letters: changed ?? letters + key, tone };
}

function vniKey({ letters, tone }: Typed, key: string): Typed {
  const typedTone = vniTones[key];
  if (typedTone !== undefined) return { letters, tone: typedTone };
  const changed =
    key === '6'
      ? change(letters, hats)
      : key === '7'
        ? horn(letters)
        : key === '8'
          ? change(letters, { a: 'ă' })
          : key === '9' && letters.startsWith('d')
            ? `đ${letters.slice(1)}`
            : null;
  return { letters: changed ?? letters + key, tone };
}

/**
 * The syllable that the keys of an unswitched or stumbling input method were meant to write: dduowcj, đuwowcj → được
 * (Telex), tie61ng → tiếng (VNI). Lower case. Null if no key of the method is in it or no syllable comes of it.
 */
export function fromKeystrokes(word: string, method: 'telex' | 'vni', placement: TonePlacement): string | null {
  const { letters, marks } = splitTones(word.toLowerCase());
  let typed: Typed = { letters: '', tone: marks[0]?.tone ?? null };
  for (const key of letters) typed = method === 'telex' ? telexKey(typed, key) : vniKey(typed, key);
  if (typed.letters === letters) return null;
  const syllable = placeTone(typed.letters, typed.tone ?? 'ngang', placement);
  return isSyllable(syllable) ? syllable : null;
}
