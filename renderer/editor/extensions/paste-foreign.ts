import { $addUpdateTag, $getSelection, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { isKnown, plainText } from '../../../shared/article/index.ts';
import {
  type ImportReport,
  readHtml,
  readPlain,
  recognise,
  runningTextReport,
  type StoryBody,
  toBlocks,
} from '../../../shared/formats/index.ts';
import { mending } from '../../../shared/language/index.ts';
import { $blocksFromArticle, $body, $readArticle } from '../convert.ts';
import { $patchHead } from '../head.ts';
import { $insertBlocks, $insertPlain } from '../insert-blocks.ts';
import { $createTextBlock } from '../nodes/index.ts';
import { mendedLines } from './mended-lines.ts';
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

/** Takes in what another program copied. A whole news page fills the fields of a story that is still empty. */
export function $pasteForeign(editor: LexicalEditor, html: string, text: string, listeners: PasteListeners): void {
  const { mend, repaired } = mending(html === '' ? text : html);
  const pieces = html === '' ? readPlain(text.split('\n').map(mend).join('\n')) : readHtml(html, mend);
  const page = $storyIsEmpty() ? recognise(pieces) : null;
  const read = page?.report ?? runningTextReport(pieces);
  const report: ImportReport = Object.keys(repaired).length > 0 ? { ...read, repaired } : read;
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
    // no-break spaces come with every web page: not worth a word by themselves
    const isRepaired = Object.keys(repaired).some((kind) => kind !== 'space');
    if (page === null && !isRepaired && Object.keys(report.simplified).length === 0) return;
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
          $insertPlain(mendedLines(text));
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
