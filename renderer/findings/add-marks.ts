import { type RunningText, textId } from '../../shared/article/index.ts';
import type { StoryEditor, TextRange } from '../editor/index.ts';
import type { Marker } from './protocol.ts';

/** Words of which `after` has another spelling than `before`; both are as long, since only marks differ. */
export function changedWords(text: RunningText, after: string): (TextRange & { readonly text: string })[] {
  if (after.length !== text.text.length) return [];
  return [...text.text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const marked = after.slice(index, index + word.length);
    if (marked === word) return [];
    return [{ field: text.field, key: text.key, offset: index, length: word.length, text: marked }];
  });
}

/** Gives words typed without marks their marks: in the text that the caret is in, or in the whole story. One undo step. */
export async function addMarks(editor: StoryEditor, marker: Marker, where: 'here' | 'story'): Promise<void> {
  const caret = editor.caret();
  const here = caret ? textId(caret.place) : null;
  const texts = editor.texts().filter((text) => where === 'story' || textId(text) === here);
  const marked = await marker.addMarks(texts.map(({ text }) => text));
  const now = new Map(editor.texts().map((text) => [textId(text), text.text]));
  editor.replaceText(
    texts.flatMap((text, index) => {
      const after = marked?.[index];
      // what was typed meanwhile stays as it is
      return after === undefined || now.get(textId(text)) !== text.text ? [] : changedWords(text, after);
    }),
  );
}
