import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import type { Dispose } from '../../../shared/base/index.ts';
import { $clip, writeClip } from '../clip.ts';
import { $textBlockOf } from '../places.ts';
import { $paste } from './paste.ts';
import type { PasteListeners } from './paste-foreign.ts';

/** What is dropped comes in like what is pasted; a selection dragged inside the story moves. */
export function registerDrop(editor: LexicalEditor, listeners: PasteListeners): Dispose {
  let dragged = false;
  return mergeRegister(
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        const clip = $clip();
        dragged = clip !== null && event.dataTransfer !== null;
        if (clip && event.dataTransfer) writeClip(clip, event.dataTransfer);
        return dragged;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer;
        if (data === null) return false;
        event.preventDefault();
        const files = [...data.files];
        if (files.length > 0) {
          queueMicrotask(() => listeners.onFiles(files));
          return true;
        }
        const from = $getSelection();
        const to = $selectionAt(event);
        if (to === null) return true;
        if (dragged && $isRangeSelection(from)) {
          // dropped into itself: nothing moves
          if (from.getNodes().some((node) => node.getKey() === to.anchor.key)) return true;
          from.removeText();
        }
        dragged = false;
        if (!to.anchor.getNode().isAttached()) return true;
        $setSelection(to);
        $paste(editor, data, false, listeners);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $selectionAt({ clientX, clientY }: DragEvent): RangeSelection | null {
  const point = document.caretPositionFromPoint(clientX, clientY);
  const node = point && $getNearestNodeFromDOMNode(point.offsetNode);
  const block = node && $textBlockOf(node);
  if (!block) return null;
  const selection = $createRangeSelection();
  if ($isTextNode(node)) {
    selection.anchor.set(node.getKey(), point.offset, 'text');
    selection.focus.set(node.getKey(), point.offset, 'text');
  } else {
    const end = block.getChildrenSize();
    selection.anchor.set(block.getKey(), end, 'element');
    selection.focus.set(block.getKey(), end, 'element');
  }
  return selection;
}
