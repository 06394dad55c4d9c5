import { countText, readingMinutes, type RunningText, type TextField, textId } from '../../shared/article/index.ts';
import type { Dispose } from '../../shared/base/index.ts';
import type { StoryEditor } from '../editor/index.ts';

/** A story's length is what the reader reads, as the desk's list counts it: not kicker, names, captions or credits. */
const counted: ReadonlySet<TextField> = new Set(['headline', 'subheadline', 'sapo', 'body']);

/** So long after the last letter the count is told. */
const tellMs = 250;

/** The story's length, or that of what is selected in it. */
export interface Totals {
  readonly words: number;
  readonly characters: number;
  readonly minutes: number;
  readonly of: 'story' | 'selection';
}

/** Keeps the story's length while it is written: a change costs what its own texts cost. */
export interface TextCounts {
  readonly totals: () => Totals;
  readonly onChange: (listener: () => void) => Dispose;
  readonly dispose: () => void;
}

export function createTextCounts(
  editor: Pick<StoryEditor, 'texts' | 'onChange' | 'onCaret' | 'selectedText'>,
): TextCounts {
  const each = new Map<string, { readonly words: number; readonly characters: number }>();
  const listeners = new Set<() => void>();
  let words = 0;
  let characters = 0;
  let telling: ReturnType<typeof setTimeout> | null = null;
  let totals: Totals = { words: 0, characters: 0, minutes: 0, of: 'story' };

  const tell = () => {
    telling = null;
    count();
    const chosen = editor.selectedText();
    const now = chosen === '' ? { words, characters } : countText(chosen);
    const of = chosen === '' ? 'story' : 'selection';
    if (totals.words === now.words && totals.characters === now.characters && totals.of === of) return;
    totals = { words: now.words, characters: now.characters, minutes: readingMinutes(now.words), of };
    for (const listener of listeners) listener();
  };
  // nobody reads a count while typing: no letter waits for it
  const tellSoon = () => {
    if (telling !== null) clearTimeout(telling);
    telling = setTimeout(tell, tellMs);
  };

  const forget = (id: string) => {
    const before = each.get(id);
    words -= before?.words ?? 0;
    characters -= before?.characters ?? 0;
    each.delete(id);
  };
  // what was typed is counted when the count is told
  const uncounted = new Map<string, string>();
  const add = (texts: readonly RunningText[]) => {
    for (const text of texts) if (counted.has(text.field)) uncounted.set(textId(text), text.text);
  };
  const count = () => {
    for (const [id, text] of uncounted) {
      forget(id);
      const now = countText(text);
      words += now.words;
      characters += now.characters;
      each.set(id, now);
    }
    uncounted.clear();
  };

  add(editor.texts());
  tell();
  const off = editor.onChange((change) => {
    for (const id of change.removedTexts) {
      uncounted.delete(id);
      forget(id);
    }
    add(change.texts);
    tellSoon();
  });
  const offCaret = editor.onCaret(tellSoon);
  return {
    totals: () => totals,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      if (telling !== null) clearTimeout(telling);
      off();
      offCaret();
    },
  };
}
