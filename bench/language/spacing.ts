import { type LanguageModel, misspaced } from '../../shared/language/model/index.ts';
import { seeded } from '../../shared/language/model/mistakes.ts';

interface Spacing {
  readonly recall: number;
  /** Of the hits, how many fixes bring back what stood there. */
  readonly first: number;
  readonly mistakes: number;
}
type Slip = 'split' | 'together';

/** Never closer than this, in words. */
const apart = 6;

/** Puts blanks into words, or takes them from between two, in one word of twenty, and counts what is found. */
export function spacing(model: LanguageModel, texts: readonly string[], slip: Slip, seed: number): Spacing {
  const random = seeded(seed);
  let [mistakes, hits, right] = [0, 0, 0];
  for (const text of texts) {
    for (const paragraph of text.split('\n')) {
      const spoiled = spoil(paragraph, slip, random);
      mistakes += spoiled.places.size;
      for (const found of misspaced(model, spoiled.text)) {
        const was = spoiled.places.get(found.offset);
        if (was === undefined || found.slip !== slip) continue;
        hits++;
        if (found.fix === was) right++;
      }
    }
  }
  return { recall: hits / mistakes, first: right / hits, mistakes };
}

/** What is marked in texts that nothing was done to, of both kinds. */
export const spacingAlarms = (model: LanguageModel, texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split('\n').flatMap((one) => misspaced(model, one)).length, 0);

/** `places`: where a mistake begins in the new text, and what stood there. */
function spoil(text: string, slip: Slip, random: () => number): { text: string; places: ReadonlyMap<number, string> } {
  const words = [...text.matchAll(/\p{L}+/gu)];
  const places = new Map<number, string>();
  let out = '';
  let copied = 0;
  let last = -apart;
  for (const [at, word] of words.entries()) {
    if (at - last < apart || random() > 0.05 || isCapitals(word[0])) continue;
    const next = words[at + 1];
    const wrong = slip === 'split' ? splitOf(word[0], random) : togetherOf(text, word, next);
    if (wrong === null) continue;
    out += text.slice(copied, word.index);
    places.set(out.length, slip === 'split' ? word[0] : `${word[0]} ${next?.[0] ?? ''}`);
    out += wrong;
    copied = slip === 'split' ? word.index + word[0].length : (next?.index ?? 0) + (next?.[0].length ?? 0);
    last = at;
  }
  return { text: out + text.slice(copied), places };
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

function splitOf(word: string, random: () => number): string | null {
  if (word.length < 3 || word.length > 7) return null;
  const cut = 1 + Math.floor(random() * (word.length - 1));
  return `${word.slice(0, cut)} ${word.slice(cut)}`;
}

function togetherOf(text: string, word: RegExpExecArray, next: RegExpExecArray | undefined): string | null {
  const end = word.index + word[0].length;
  if (!next || next.index !== end + 1 || text.charAt(end) !== ' ' || next[0] !== next[0].toLowerCase()) return null;
  return word[0] + next[0];
}
