import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { Dispose } from '../../../shared/base/index.ts';
import { $clip, type Clip, clipType, writeClip } from '../clip.ts';
import { $insertBlocks, $insertPlain } from '../insert-blocks.ts';
import { foreignReader, readForeignReader } from './foreign-reader.ts';
import { mendedLines } from './mended-lines.ts';
import type { PasteListeners } from './paste-foreign.ts';

/** Copy, cut and paste. What comes in passes through shared/formats: only the model's structure survives. */
export function registerPaste(editor: LexicalEditor, listeners: PasteListeners): Dispose {
  let plainOnly = false;
  const onKey = (event: KeyboardEvent) => {
    plainOnly = event.shiftKey && (event.ctrlKey || event.metaKey) && event.code === 'KeyV';
  };
  const idle = requestIdleCallback(() => void readForeignReader().catch(() => undefined));
  return mergeRegister(
    () => cancelIdleCallback(idle),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('keydown', onKey, true);
      root?.addEventListener('keydown', onKey, true);
    }),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(event)) return false;
        const selection = $getSelection();
        $addUpdateTag(CUT_TAG);
        if ($isRangeSelection(selection)) selection.removeText();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (data === null) return false;
        event.preventDefault();
        $paste(editor, data, plainOnly, listeners);
        plainOnly = false;
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return false;
  const clip = $clip();
  if (clip === null) return false;
  event.preventDefault();
  writeClip(clip, event.clipboardData);
  return true;
}

/** Puts in what a clipboard or a drag holds, as one undo step. */
export function $paste(editor: LexicalEditor, data: DataTransfer, plainOnly: boolean, listeners: PasteListeners): void {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const files = [...data.files];
  if (html === '' && text === '') {
    if (files.length > 0) queueMicrotask(() => listeners.onFiles(files));
    return;
  }
  $addUpdateTag(PASTE_TAG);
  $addUpdateTag(HISTORY_PUSH_TAG);
  const own = data.getData(clipType);
  if (plainOnly) $insertPlain(mendedLines(text));
  else if (own !== '') {
    const clip = JSON.parse(own) as Clip;
    $insertBlocks(clip.blocks, clip.photos);
  } else {
    const reader = foreignReader();
    if (reader) reader.$pasteForeign(editor, html, text, listeners);
    else $pasteWhenRead(editor, html, text, listeners);
  }
}

/** A paste right after the start: the clipboard was read in its event, its words come in a moment later. */
function $pasteWhenRead(editor: LexicalEditor, html: string, text: string, listeners: PasteListeners): void {
  const take = ({ $pasteForeign }: Awaited<ReturnType<typeof readForeignReader>>) =>
    editor.update(() => $pasteForeign(editor, html, text, listeners), { tag: [PASTE_TAG, HISTORY_PUSH_TAG] });
  // words without their structure are better than none
  readForeignReader().then(take, () => editor.update(() => $insertPlain(mendedLines(text))));
}
