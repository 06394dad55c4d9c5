import { countText, readingMinutes, type RunningText, type TextField, textId } from '../../shared/article/index.ts';
import type { Dispose } from '../../shared/base/index.ts';
import type { StoryEditor } from '../editor/index.ts';

/** A story's length is what the reader reads, as the desk's list counts it: not kicker, names, captions or credits. */
const counted: ReadonlySet<TextField> = new Set(['headline', 'subheadline', 'sapo', 'body']);

/** So long after the last letter the count is told. */
const tellMs = 250;

export interface Totals {
  readonly words: number;
  readonly characters: number;
  readonly minutes: number;
}

/** Keeps the story's length while it is written: a change costs what its own texts cost. */
export interface TextCounts {
  readonly totals: () => Totals;
  readonly onChange: (listener: () => void) => Dispose;
  readonly dispose: () => void;
}

export function createTextCounts(editor: Pick<StoryEditor, 'texts' | 'onChange'>): TextCounts {
  const each = new Map<string, { readonly words: number; readonly characters: number }>();
  const listeners = new Set<() => void>();
  let words = 0;
  let characters = 0;
  let telling: ReturnType<typeof setTimeout> | null = null;
  let totals: Totals = { words: 0, characters: 0, minutes: 0 };

  const forget = (id: string) => {
    const before = each.get(id);
    words -= before?.words ?? 0;
    characters -= before?.characters ?? 0;
    each.delete(id);
  };
  const count = (texts: readonly RunningText[]) => {
    for (const text of texts) {
      if (!counted.has(text.field)) continue;
      forget(textId(text));
      const now = countText(text.text);
      words += now.words;
      characters += now.characters;
      each.set(textId(text), now);
    }
    if (totals.words === words && totals.characters === characters) return;
    totals = { words, characters, minutes: readingMinutes(words) };
    // nobody reads a count while typing: no letter waits for it
    if (telling !== null) clearTimeout(telling);
    telling = setTimeout(() => {
      telling = null;
      for (const listener of listeners) listener();
    }, tellMs);
  };

  count(editor.texts());
  const off = editor.onChange((change) => {
    for (const id of change.removedTexts) forget(id);
    count(change.texts);
  });
  return {
    totals: () => totals,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      if (telling !== null) clearTimeout(telling);
      off();
    },
  };
}
