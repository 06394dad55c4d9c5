import type { RunningText } from '../../shared/article/index.ts';
import { Dictionary, inPlacement, placementOf, type TonePlacement, tokens } from '../../shared/language/index.ts';
import type { TextRange } from '../editor/index.ts';

/** People's names, as they write them. */
const own: ReadonlySet<RunningText['field']> = new Set(['byline', 'credit']);

/** The edits that give every open oa, oe, uy the house's placement of its tone; what the dictionary holds stays. */
export function toneEdits(
  texts: readonly RunningText[],
  placement: TonePlacement,
  entries: readonly string[],
): (TextRange & { readonly text: string })[] {
  const dictionary = new Dictionary(entries);
  return texts.flatMap(({ field, key, text }) =>
    own.has(field)
      ? []
      : tokens(text).flatMap(({ kind, text: word, start, end }) => {
          const now = kind === 'word' ? placementOf(word) : null;
          if (now === null || now === placement || dictionary.covers(text, start, end)) return [];
          return [{ field, key, offset: start, length: end - start, text: inPlacement(word, placement) }];
        }),
  );
}
