import { type RunningText, textId } from '../../../shared/article/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';
import type { StoryEditor } from '../story-editor.ts';
import { namesIn } from './names-in.ts';

/** The names that stand in a story, kept up to date by what each key changes. */
export interface StoryNames {
  /** Those of the story, the most used first, then the newsroom's. */
  readonly all: (newsroom: readonly string[]) => readonly string[];
  readonly dispose: Dispose;
}

export function createStoryNames(editor: Pick<StoryEditor, 'texts' | 'onChange'>): StoryNames {
  const each = new Map<string, readonly string[]>();
  // texts are read for names when somebody asks for them, not while they are typed
  const unread = new Map<string, string>();
  const add = (texts: readonly RunningText[]) => {
    for (const text of texts) unread.set(textId(text), text.text);
  };
  const read = () => {
    for (const [id, text] of unread) each.set(id, namesIn(text));
    unread.clear();
  };
  add(editor.texts());
  const dispose = editor.onChange((change) => {
    for (const id of change.removedTexts) {
      each.delete(id);
      unread.delete(id);
    }
    add(change.texts);
  });
  return {
    all(newsroom) {
      read();
      const counts = new Map<string, number>();
      for (const names of each.values()) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      const own = [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
      return [...new Set([...own, ...newsroom])];
    },
    dispose,
  };
}

/** Of the newsroom's words and short forms those that can be offered: names of two syllables or more. */
export const offeredNames = (words: readonly string[]): string[] =>
  words.filter((one) => /^\p{Lu}/u.test(one) && one.includes(' '));
