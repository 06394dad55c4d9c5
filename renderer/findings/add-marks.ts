import { type RunningText, textId } from '../../shared/article/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import type { Restored } from '../../shared/language/model/index.ts';
import type { StoryEditor, TextRange } from '../editor/index.ts';
import type { Marker } from './protocol.ts';

/** A choice less probable than this is shown to the person, with what else it could be. */
const sure = 0.8;
const bare = /^[a-z]+$/i;

type Unsure = Omit<Finding, 'message'>;
interface Words {
  readonly edits: readonly (TextRange & { readonly text: string })[];
  readonly unsure: readonly Unsure[];
}
export interface MarksAdded {
  /** How many words have other marks than before. */
  readonly words: number;
  /** Bare words that could be read in another way too, as they stand now. */
  readonly unsure: readonly Unsure[];
}

/**
 * What is new in a text's stretch, and what is doubtful there. Both texts are as long: only marks differ.
 * A word that had marks before is nobody's guess.
 */
export function newWords(text: RunningText, restored: Restored, stretch?: TextRange): Words {
  const after = restored.text;
  if (after.length !== text.text.length) return { edits: [], unsure: [] };
  const from = stretch?.offset ?? 0;
  const to = stretch ? from + stretch.length : after.length;
  const isIn = (offset: number, length: number) => offset < to && offset + length > from;
  const place = { field: text.field, key: text.key };
  const edits = [...text.text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index: offset }) => {
    const marked = after.slice(offset, offset + word.length);
    return marked === word || !isIn(offset, word.length)
      ? []
      : [{ ...place, offset, length: word.length, text: marked }];
  });
  const unsure = restored.words.flatMap((word): Unsure[] => {
    const { offset, length, confidence, alternatives } = word;
    const was = text.text.slice(offset, offset + length);
    if (confidence >= sure || alternatives.length === 0 || !bare.test(was) || !isIn(offset, length)) return [];
    const fixes = alternatives.map((other) => ({ text: other }));
    const kind = { rule: 'restore/unsure', kind: 'spelling', severity: 'hint', source: '' } as const;
    return [{ ...kind, ...place, offset, length, text: word.text, fixes }];
  });
  return { edits, unsure };
}

/** Where the marks go: what is selected, else the whole text at the caret; or every text of the story. */
function stretchesOf(editor: StoryEditor, where: 'here' | 'story'): ReadonlyMap<string, TextRange | undefined> {
  if (where === 'story') return new Map(editor.texts().map((text) => [textId(text), undefined]));
  const selected = editor.selected();
  if (selected.length > 0) return new Map(selected.map((range) => [textId(range), range]));
  const caret = editor.caret();
  return new Map(caret ? [[textId(caret.place), undefined]] : []);
}

/** Gives words typed without marks their marks, as one undo step. Null if there is no language model. */
export async function addMarks(options: {
  readonly editor: StoryEditor;
  readonly marker: Marker;
  readonly where: 'here' | 'story';
  readonly onWait: () => void;
}): Promise<MarksAdded | null> {
  const { editor, marker, where, onWait } = options;
  const stretches = stretchesOf(editor, where);
  const read = () => editor.texts().filter((text) => stretches.has(textId(text)));
  let texts = read();
  let hasWaited = false;
  const ask = () => {
    const words = texts.map(({ text }) => text);
    return marker.addMarks(words, () => {
      hasWaited = true;
      onWait();
    });
  };
  let marked = await ask();
  // people go on writing while the model is read: that gets marks too, but for a selection, whose offsets have moved
  if (marked && hasWaited && [...stretches.values()].every((one) => !one)) {
    texts = read();
    marked = await ask();
  }
  if (!marked) return null;
  const now = new Map(editor.texts().map((text) => [textId(text), text.text]));
  const found = texts.flatMap((text, at) => {
    const restored = marked[at];
    // what was typed meanwhile stays as it is
    if (!restored || now.get(textId(text)) !== text.text) return [];
    return [newWords(text, restored, stretches.get(textId(text)))];
  });
  const edits = found.flatMap((one) => one.edits);
  if (edits.length > 0) editor.replaceText(edits, 'marks');
  return { words: edits.length, unsure: found.flatMap((one) => one.unsure) };
}
