import { $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical';
import { type Format, formats } from '../../shared/article/index.ts';
import type { Dispose } from '../../shared/base/index.ts';
import { afterPaint } from './after-paint.ts';
import { $selectedTextBlocks, $setKind } from './blocks.ts';
import type { TextBlockKind } from './nodes/index.ts';
import type { StoryEditor } from './story-editor.ts';

/** What a toolbar shows of the selection. The same object while nothing of it changed. */
export interface TextToolsState {
  /** The kind of the first selected block; null while the caret is in no block of the body. */
  readonly kind: TextBlockKind | null;
  readonly formats: readonly Format[];
  /** The address of the link at the caret, or null. */
  readonly link: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The formats and kinds of the text at the selection, for a toolbar. */
export interface TextTools {
  readonly state: () => TextToolsState;
  readonly onState: (listener: () => void) => Dispose;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggle: (format: Format) => void;
  readonly setKind: (kind: TextBlockKind) => void;
  /** Null takes the link away. */
  readonly setLink: (address: string | null) => void;
}

const lexicalFormats: Readonly<Record<Format, TextFormatType>> = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  sub: 'subscript',
  sup: 'superscript',
};
const nothing: TextToolsState = { kind: null, formats: [], link: null, canUndo: false, canRedo: false };

export function createTextTools({ lexical }: Pick<StoryEditor, 'lexical'>): TextTools & { dispose: Dispose } {
  let state = nothing;
  const listeners = new Set<() => void>();
  const show = (next: TextToolsState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const look = afterPaint(() =>
    show({
      ...lexical.getEditorState().read($selected),
      canUndo: state.canUndo,
      canRedo: state.canRedo,
    }),
  );
  const offUpdate = lexical.registerUpdateListener(look.ask);
  const offUndo = lexical.registerCommand(
    CAN_UNDO_COMMAND,
    (canUndo) => {
      show({ ...state, canUndo });
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
  const offRedo = lexical.registerCommand(
    CAN_REDO_COMMAND,
    (canRedo) => {
      show({ ...state, canRedo });
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undo: () => void lexical.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void lexical.dispatchCommand(REDO_COMMAND, undefined),
    toggle: (format) => void lexical.dispatchCommand(FORMAT_TEXT_COMMAND, lexicalFormats[format]),
    setKind: (kind) => lexical.update(() => $setKind(kind)),
    setLink: (address) =>
      lexical.update(() => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $toggleLink(address);
      }),
    dispose() {
      offUpdate();
      offUndo();
      offRedo();
      listeners.clear();
    },
  };
}

function $selected(): Omit<TextToolsState, 'canUndo' | 'canRedo'> {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nothing;
  let link: string | null = null;
  for (let node: LexicalNode | null = selection.focus.getNode(); node !== null; node = node.getParent())
    if ($isLinkNode(node)) link = node.getURL();
  return {
    kind: $selectedTextBlocks(selection)[0]?.getKind() ?? null,
    formats: formats.filter((format) => selection.hasFormat(lexicalFormats[format])),
    link,
  };
}
