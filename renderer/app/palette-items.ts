import type { DraftRow } from '../../shared/api/index.ts';
import { fold } from '../../shared/language/index.ts';
import { canRun, type Command } from '../ui/index.ts';

export type PaletteItem =
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | { readonly kind: 'story'; readonly id: string; readonly row: DraftRow };

/**
 * Commands that can be done now and hold every syllable of the query, with or without marks, the ones that begin with
 * it first; with an empty query all of them, those with a key of their own first.
 */
export function matchingCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const matches = commands
    .filter(canRun)
    .map((command) => ({ command, text: fold(`${command.label} ${command.group} ${command.words ?? ''}`) }))
    .filter(({ text }) => wanted.every((syllable) => text.includes(syllable)));
  const begins = wanted.join(' ');
  const rank = ({ text, command }: (typeof matches)[number]) =>
    (begins === '' ? command.key !== undefined : text.startsWith(begins)) ? 0 : 1;
  return matches.toSorted((a, b) => rank(a) - rank(b)).map(({ command }) => command);
}
