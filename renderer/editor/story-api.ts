import {
  $addUpdateTag,
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SELECTION_FOCUS_TAG,
} from 'lexical';
import { isKnown, type Photo, runningTexts } from '../../shared/article/index.ts';
import { type Dispose, newKey } from '../../shared/base/index.ts';
import { afterPaint } from './after-paint.ts';
import type { ChangeTracker } from './changes.ts';
import { $blocksFromArticle, $body, $placedPhotos, $putArticle, $readArticle, $readHead } from './convert.ts';
import {
  $createPreservedBlock,
  $createTextBlock,
  $isBody,
  $isPhotoBlock,
  $isPreservedBlock,
  $photoBlocksIn,
} from './nodes/index.ts';
import { $allTextBlocks, $blockAt, $domPoint, $offsetOf, $placeOf, $pointAt, $textBlockOf } from './places.ts';
import { $patchHead } from './head.ts';
import { pageRange } from './page-range.ts';
import { replacedInTray } from './replace-in-tray.ts';
import { $replaceText } from './replace-text.ts';
import type { StoryEditor, TextRange } from './story-editor.ts';
import { $setStoryData, $storyData, REPLACE_STORY_TAG } from './story-state.ts';
import { BECAUSE_TAG } from './suggesting/follow.ts';
import { createSuggesting } from './suggesting/suggesting.ts';

/** The editor as the rooms around it see it. */
export function storyApi(
  lexical: LexicalEditor,
  tracker: ChangeTracker,
  dispose: Dispose,
): Omit<StoryEditor, 'setTextCodes'> {
  /** One undo step of its own. Focus stays where it is: on a button of a panel, say. */
  const change = ($do: () => void) =>
    lexical.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        const root = lexical.getRootElement();
        if (root && !root.contains(root.ownerDocument.activeElement)) {
          $addUpdateTag(SKIP_SELECTION_FOCUS_TAG);
          // a browser that is given a selection in the page moves the focus there by itself
          $addUpdateTag(SKIP_DOM_SELECTION_TAG);
        }
        $do();
      },
      { discrete: true },
    );

  const $caret = () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const block = $textBlockOf(selection.focus.getNode());
    const place = block && $placeOf(block);
    return place ? { place, offset: $offsetOf(block, selection.focus) } : null;
  };

  /** One undo step after which the caret is in the words where it was, as far as they are still there. */
  const keepCaret = ($do: () => void) =>
    change(() => {
      const caret = $caret();
      $do();
      const block = caret && $blockAt(caret.place, new Map());
      if (block && lexical.getRootElement()?.ownerDocument.activeElement === lexical.getRootElement())
        $select(tracker, { ...caret.place, offset: caret.offset, length: 0 });
    });
  const suggesting = createSuggesting(lexical, keepCaret);

  const caretListeners = new Set<() => void>();
  let caretBefore = '';
  const caretMoved = afterPaint(() => {
    const now = lexical.getEditorState().read(() => JSON.stringify($caret()));
    if (now === caretBefore) return;
    caretBefore = now;
    for (const listener of caretListeners) listener();
  });
  const offCaret = lexical.registerUpdateListener(caretMoved.ask);

  return {
    lexical,
    article: () => lexical.read($readArticle),
    head: () => lexical.read($readHead),
    texts: () => lexical.read(() => runningTexts($readArticle())),
    setHead: (patch) => change(() => $patchHead(patch)),
    replaceArticle: (article) =>
      keepCaret(() => {
        $addUpdateTag(REPLACE_STORY_TAG);
        $setSelection(null);
        $putArticle(article);
      }),
    onChange: (listener) => tracker.onChange(listener),
    caret: () => lexical.read($caret),
    selected: () => lexical.read($selected),
    selectedText: () => lexical.read(() => $getSelection()?.getTextContent() ?? ''),
    onCaret(listener) {
      caretListeners.add(listener);
      return () => caretListeners.delete(listener);
    },
    select(range) {
      lexical.update(() => $select(tracker, range), { discrete: true });
      lexical.focus(() => {
        const point = lexical.read(() => {
          const block = $blockAt(range, tracker.index);
          return block && $domPoint(lexical, block, range.offset);
        });
        const element = point?.[0].parentElement;
        element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      });
    },
    focus: () => lexical.focus(),
    domRange: (range) =>
      lexical.read(() => {
        const block = $blockAt(range, tracker.index);
        if (!block || range.offset + range.length > block.getTextContentSize()) return null;
        const [start, end] = [
          $domPoint(lexical, block, range.offset),
          $domPoint(lexical, block, range.offset + range.length),
        ];
        return start && end && pageRange(start, end);
      }),
    replaceText: (edits, reason) =>
      change(() => {
        if (reason !== undefined) $addUpdateTag(BECAUSE_TAG + reason);
        $replaceText(edits, (place) => $blockAt(place, tracker.index));
        const elsewhere = edits.filter((place) => $blockAt(place, tracker.index) === null);
        const data = $storyData();
        const photos = replacedInTray(data.photos, elsewhere);
        if (photos !== data.photos) $setStoryData({ ...data, photos });
      }),
    suggesting,
    addPhotos: (photos, where, behind) =>
      change(() => {
        const data = $storyData();
        $setStoryData({ ...data, photos: [...data.photos, ...photos] });
        if (where === 'body') for (const photo of photos.toReversed()) $place(photo, behind);
      }),
    placePhoto: (key, where) =>
      change(() => {
        const photo = $storyData().photos.find((one) => one._key === key);
        if (!photo) return;
        const placed = $placedPhotos().find((one) => one.getPhoto() === key);
        if (where === 'body' && !placed) $place(photo);
        if (where === 'tray') placed?.remove();
      }),
    removePhoto: (key) =>
      change(() => {
        for (const node of [...$placedPhotos(), ...$body().getChildren()]) if ($photoOf(node) === key) node.remove();
        $dropFromKept(key);
        const data = $storyData();
        $setStoryData({
          ...data,
          photos: data.photos.filter((one) => one._key !== key),
          leadPhoto: data.leadPhoto === key ? null : data.leadPhoto,
        });
      }),
    dispose() {
      offCaret();
      caretMoved.dispose();
      caretListeners.clear();
      suggesting.dispose();
      dispose();
      lexical.setRootElement(null);
    },
  };
}

/** The photo that a block places; a second place of the same photo is a block that is only kept. */
function $photoOf(node: LexicalNode): string | null {
  if ($isPhotoBlock(node)) return node.getPhoto();
  const block = $isPreservedBlock(node) ? node.getBlock() : null;
  return block && isKnown(block) && block._type === 'photo' ? block.photo : null;
}

/** A gallery that is only kept must not name a photo that is gone. */
function $dropFromKept(key: string): void {
  for (const node of $body().getChildren()) {
    const block = $isPreservedBlock(node) ? node.getBlock() : null;
    if (!block || !isKnown(block) || block._type !== 'gallery' || !block.photos.includes(key)) continue;
    node.replace($createPreservedBlock({ ...block, photos: block.photos.filter((one) => one !== key) }));
  }
}

/** Puts a photo behind another, behind the block the caret is in, or at the body's end. */
function $place(photo: Photo, behind?: string): void {
  const selection = $getSelection();
  let at: LexicalNode | null =
    (behind !== undefined &&
      $body()
        .getChildren()
        .find(
          (one) => $photoOf(one) === behind || $photoBlocksIn([one]).some((photo) => photo.getPhoto() === behind),
        )) ||
    ($isRangeSelection(selection) ? selection.focus.getNode() : null);
  while (at !== null && !$isBody(at.getParent())) at = at.getParent();
  const after = at ?? $body().getLastChild();
  const [node] = $blocksFromArticle([{ _type: 'photo', _key: newKey(), photo: photo._key }], [photo], new Set());
  if (!node) return;
  if (after) after.insertAfter(node);
  else $body().append(node);
  // there has to be a line to go on writing in
  if (node.getNextSibling() === null) node.insertAfter($createTextBlock());
}

function $selected(): TextRange[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = $textBlockOf(start.getNode());
  const last = $textBlockOf(end.getNode());
  const blocks = [...$allTextBlocks()];
  const from = blocks.findIndex((block) => block.is(first));
  const to = blocks.findIndex((block) => block.is(last));
  if (from === -1 || to === -1) return [];
  return blocks.slice(from, to + 1).flatMap((block) => {
    const place = $placeOf(block);
    const offset = block.is(first) ? $offsetOf(block, start) : 0;
    const length = (block.is(last) ? $offsetOf(block, end) : block.getTextContentSize()) - offset;
    return place && length > 0 ? [{ ...place, offset, length }] : [];
  });
}

function $select(tracker: ChangeTracker, range: TextRange): void {
  const block = $blockAt(range, tracker.index);
  if (!block) return;
  const size = block.getTextContentSize();
  const [start, end] = [range.offset, range.offset + range.length].map((offset) =>
    $pointAt(block, Math.min(offset, size)),
  );
  if (!start || !end) return;
  const selection = $createRangeSelection();
  selection.anchor.set(start.key, start.offset, start.type);
  selection.focus.set(end.key, end.offset, end.type);
  const first = $getNodeByKey(start.key);
  if ($isTextNode(first)) selection.setFormat(first.getFormat());
  $setSelection(selection);
}
