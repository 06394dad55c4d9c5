import {
  $addUpdateTag,
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  COMPOSITION_START_TAG,
  CUT_TAG,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_TAG,
  RootNode,
} from 'lexical';
import type { Dispose } from '../../../shared/base/index.ts';
import { $textBlockOf } from '../places.ts';
import { DRAW_TAG } from '../suggesting/struck-state.ts';

/** A pause this long (ms) ends a step of typing. */
const pause = 700;
/** After so many keys a step ends with the word. */
const enough = 24;

const TYPING_TAG = 'typing';

/** Updates that are steps, or none, already. */
const otherwise = [
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  CUT_TAG,
  COMPOSITION_START_TAG,
  COMPOSITION_END_TAG,
];

/**
 * Makes undo steps out of typing. Unikey and its like write a syllable with letters and Backspaces in turn, which
 * Lexical would undo one by one: what is typed in one block without a pause is one step. A composed syllable is a step
 * of its own by Lexical's doing.
 */
export function registerTypingSteps(editor: LexicalEditor): Dispose {
  let block = '';
  let last = Number.NEGATIVE_INFINITY;
  let keys = 0;
  return editor.registerNodeTransform(RootNode, () => {
    // transforms may run more than once in an update
    if ($hasUpdateTag(TYPING_TAG) || $hasUpdateTag(DRAW_TAG)) return;
    const now = performance.now();
    const typed = otherwise.some((tag) => $hasUpdateTag(tag)) || editor.isComposing() ? null : $typedIn(editor);
    if (typed === 'nothing') return;
    if (typed === null) {
      block = '';
      return;
    }
    const goesOn = typed.block === block && now - last < pause && !(keys >= enough && typed.afterSpace);
    keys = goesOn ? keys + 1 : 1;
    block = typed.block;
    last = now;
    if (typed.isDeletion) $writeOnAsBefore();
    $addUpdateTag(TYPING_TAG);
    $addUpdateTag(goesOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG);
  });
}

interface Typed {
  readonly block: string;
  readonly isDeletion: boolean;
  readonly afterSpace: boolean;
}

/** The block in which a letter or two came or went at the caret, null when something else happened. */
function $typedIn(editor: LexicalEditor): Typed | 'nothing' | null {
  const now = $caretBlock();
  const before = editor.getEditorState().read($caretBlock);
  if (now === null || before === null || now.key !== before.key) return null;
  const change = now.text.length - before.text.length;
  if (now.text === before.text) return 'nothing';
  if (Math.abs(change) > 2 || siblingsDiffer(editor.getEditorState(), now)) return null;
  return { block: now.key, isDeletion: change < 0, afterSpace: /\s$/.test(before.text) };
}

/** After a Backspace the next letter is like the one that now stands before the caret, however soon it comes. */
function $writeOnAsBefore(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.offset === 0) return;
  const node = selection.anchor.getNode();
  if ($isTextNode(node)) selection.setFormat(node.getFormat());
}

interface CaretBlock {
  readonly key: string;
  readonly text: string;
  readonly previous: string | null;
  readonly next: string | null;
}

function $caretBlock(): CaretBlock | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = $textBlockOf(selection.anchor.getNode())?.getLatest();
  return block
    ? { key: block.getKey(), text: block.getTextContent(), previous: block.__prev, next: block.__next }
    : null;
}

function siblingsDiffer(before: EditorState, now: CaretBlock): boolean {
  const node = before._nodeMap.get(now.key);
  return node?.__prev !== now.previous || node.__next !== now.next;
}
