import type { Step } from './input.ts';

const shapes = /[\u0302\u0306\u031b]/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** What stands on the screen while a word is typed in Telex: letters, then their shapes, the tone at the end. */
export function stages(word: string): string[] {
  const shown: string[] = [];
  let written = '';
  for (const letter of word.normalize('NFC')) {
    const parts = letter.normalize('NFD').replace(tones, '');
    const plain = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : (parts[0] ?? letter);
    shown.push(written + plain);
    const shaped = letter === 'đ' || letter === 'Đ' ? letter : parts.normalize('NFC');
    if (shapes.test(parts) || shaped !== plain) shown.push(written + shaped);
    written += shaped;
  }
  if (shown.at(-1) !== word) shown.push(word);
  return shown;
}

/** From one thing on the screen to the next with Backspace and packets. */
function retype(from: string, to: string): Step {
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return { backspaces: from.length - same, packet: to.slice(same) };
}

export interface Method {
  readonly name: string;
  /** The steps that write a word of one or more syllables, a space between. */
  readonly write: (words: string) => Step[];
}

const bySyllable = (words: string, write: (syllable: string) => Step[]): Step[] =>
  words.split(' ').flatMap((syllable, at) => [...(at > 0 ? [{ type: ' ' }] : []), ...write(syllable)]);

/** The ways in which Vietnamese reaches a program. */
export const methods: readonly Method[] = [
  {
    name: 'composition (macOS, Windows)',
    write: (words) => bySyllable(words, (one) => [{ preedit: stages(one), commit: one }]),
  },
  {
    name: 'composition with the space in the commit (ibus)',
    write: (words) =>
      words.split(' ').map((one, at, all) => ({ preedit: stages(one), commit: at < all.length - 1 ? `${one} ` : one })),
  },
  {
    name: 'composition committed as NFD',
    write: (words) => bySyllable(words, (one) => [{ preedit: stages(one), commit: one.normalize('NFD') }]),
  },
  {
    name: 'backspace and retype (Unikey)',
    write: (words) =>
      bySyllable(words, (one) => {
        const shown = stages(one);
        return shown.map((stage, at) => retype(shown[at - 1] ?? '', stage));
      }),
  },
  {
    name: 'whole syllables at once (dictation)',
    write: (words) => [{ preedit: [], commit: words }],
  },
];
