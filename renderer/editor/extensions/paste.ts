import {
  $addUpdateTag,
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type RangeSelection,
  UNDO_COMMAND,
} from 'lexical';
import { isKnown, plainText } from '../../../shared/article/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';
import {
  type ImportReport,
  readHtml,
  readPlain,
  recognise,
  runningTextReport,
  type StoryBody,
  toBlocks,
} from '../../../shared/formats/index.ts';
import { $clip, type Clip, clipType, writeClip } from '../clip.ts';
import { $blocksFromArticle, $body, $readArticle } from '../convert.ts';
import { $patchHead } from '../head.ts';
import { $insertBlocks, $insertPlain } from '../insert-blocks.ts';
import { $createTextBlock } from '../nodes/index.ts';
import { $textBlockOf } from '../places.ts';
import { $setStoryData, $storyData } from '../story-state.ts';

/** What the editor made of a paste, and the two ways back. */
export interface Pasted {
  readonly report: ImportReport;
  readonly undo: () => void;
  /** Takes the paste back and puts all of it in as plain text. */
  readonly pasteAsText: () => void;
}

export interface PasteListeners {
  readonly onPasted: (pasted: Pasted) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onFillPhoto: (photo: string, file: File) => void;
}

/** Copy, cut and paste. What comes in passes through shared/formats: only the model's structure survives. */
export function registerPaste(editor: LexicalEditor, listeners: PasteListeners): Dispose {
  let plainOnly = false;
  const onKey = (event: KeyboardEvent) => {
    plainOnly = event.shiftKey && (event.ctrlKey || event.metaKey) && event.code === 'KeyV';
  };
  return mergeRegister(
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
    registerDrop(editor, listeners),
  );
}

/** What is dropped comes in like what is pasted; a selection dragged inside the story moves. */
function registerDrop(editor: LexicalEditor, listeners: PasteListeners): Dispose {
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

function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return false;
  const clip = $clip();
  if (clip === null) return false;
  event.preventDefault();
  writeClip(clip, event.clipboardData);
  return true;
}

function $paste(editor: LexicalEditor, data: DataTransfer, plainOnly: boolean, listeners: PasteListeners): void {
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
  if (plainOnly) $insertPlain(text);
  else if (own !== '') {
    const clip = JSON.parse(own) as Clip;
    $insertBlocks(clip.blocks, clip.photos);
  } else $pasteForeign(editor, html, text, listeners);
}

function $pasteForeign(editor: LexicalEditor, html: string, text: string, listeners: PasteListeners): void {
  const pieces = html === '' ? readPlain(text) : readHtml(html);
  const page = $storyIsEmpty() ? recognise(pieces) : null;
  const report = page?.report ?? runningTextReport(pieces);
  const body: StoryBody = page ?? toBlocks(pieces);
  if (page) {
    const { dateline, sourcePrefix, ...head } = page.head;
    const data = $storyData();
    $patchHead({
      ...head,
      dateline: { place: dateline.place, date: dateline.date ?? data.dateline.date },
      sourcePrefix: sourcePrefix === '' ? data.sourcePrefix : sourcePrefix,
    });
    $setStoryData({ ...$storyData(), photos: [...data.photos, ...body.photos] });
    const nodes = $blocksFromArticle(body.blocks, body.photos, new Set());
    const place = $body()
      .clear()
      .append(...(nodes.length > 0 ? nodes : [$createTextBlock()]));
    place.selectEnd();
  } else $insertBlocks(body.blocks, body.photos);
  queueMicrotask(() => {
    for (const { photo, src } of body.pictures) {
      const file = pictureIn(src);
      if (file) listeners.onFillPhoto(photo, file);
    }
    if (page === null && Object.keys(report.simplified).length === 0) return;
    const after = editor.getEditorState();
    const takeBack = () => {
      if (editor.getEditorState() === after || page === null) editor.dispatchCommand(UNDO_COMMAND, undefined);
      else undoTo(editor);
    };
    listeners.onPasted({
      report,
      undo: takeBack,
      pasteAsText() {
        takeBack();
        editor.update(() => {
          $addUpdateTag(HISTORY_PUSH_TAG);
          if ($getSelection() === null) $body().selectEnd();
          $insertPlain(text);
        });
      },
    });
  });
}

/** Goes back to the empty story that a page was pasted into, whatever was done since. */
function undoTo(editor: LexicalEditor): void {
  const steps = 1000;
  for (let step = 0; step < steps && !editor.read($storyIsEmpty); step++)
    editor.dispatchCommand(UNDO_COMMAND, undefined);
}

function $storyIsEmpty(): boolean {
  const { kicker, headline, subheadline, sapo, body } = $readArticle();
  return (
    [kicker, headline, subheadline, sapo].every((text) => text === '') &&
    body.every((block) => isKnown(block) && block._type === 'block' && plainText(block).trim() === '')
  );
}

/** The file inside a data: address; pictures that are elsewhere would need a network. */
function pictureIn(src: string): File | null {
  const found = /^data:(image\/(?:jpeg|png|webp));base64,(.+)$/su.exec(src);
  if (!found?.[1] || !found[2]) return null;
  try {
    const bytes = Uint8Array.from(atob(found[2]), (letter) => letter.charCodeAt(0));
    return new File([bytes], `anh.${found[1].slice('image/'.length)}`, { type: found[1] });
  } catch {
    // no base64 after all: the photo stays one still to come
    return null;
  }
}
