import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $hasUpdateTag,
  $isElementNode,
  $isRangeSelection,
  type EditorState,
  type ElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  LineBreakNode,
  type LexicalNode,
  mergeRegister,
  RootNode,
  TextNode,
} from 'lexical';
import { $isLinkNode } from '@lexical/link';
import type { Photo } from '../../../shared/article/index.ts';
import { type Dispose, newKey } from '../../../shared/base/index.ts';
import { $photoWords } from '../convert.ts';
import {
  $createField,
  $createWaitingByline,
  $createTextBlock,
  $fieldText,
  $isBody,
  $isBylines,
  $isField,
  $isGalleryBlock,
  $isPhotoBlock,
  $photoBlocksIn,
  $isPreservedBlock,
  $isTextBlock,
  $setFieldText,
  BodyNode,
  BylinesNode,
  FieldNode,
  GalleryBlockNode,
  knownBits,
  PhotoBlockNode,
  TextBlockNode,
} from '../nodes/index.ts';
import { $setStoryData, $storyData, REPLACE_STORY_TAG } from '../story-state.ts';

/**
 * Keeps the shape of a story whatever the browser or a deletion did: the root holds exactly the fields of the model,
 * in order; a field holds one line of plain text; the body holds blocks; a photo block its caption and its credit.
 */
export function registerFields(editor: LexicalEditor): Dispose {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, (root) => {
      if ($hasUpdateTag(HISTORIC_TAG) || $hasUpdateTag(REPLACE_STORY_TAG)) return;
      $keepOrder(root);
      $keepTrayWords(editor.getEditorState());
      $leaveTheGap();
    }),
    editor.registerNodeTransform(FieldNode, (node) => $keepOneLine(node, editor.getEditorState())),
    editor.registerNodeTransform(BylinesNode, (node) => {
      for (const child of node.getChildren()) if (!$isField(child)) child.remove();
      if (node.isEmpty()) node.append($setFieldText($createWaitingByline(), ''));
    }),
    editor.registerNodeTransform(BodyNode, $keepBlocks),
    editor.registerNodeTransform(PhotoBlockNode, $keepCaptionAndCredit),
    editor.registerNodeTransform(GalleryBlockNode, $keepPhotos),
    editor.registerNodeTransform(TextBlockNode, (node) => $keepKey(node, editor.getEditorState())),
    editor.registerNodeTransform(TextNode, (node) => $keepPlain(node)),
    editor.registerNodeTransform(LineBreakNode, (node) => {
      if ($isField(node.getParent()?.getParent())) node.replace($createTextNode(' '));
    }),
  );
}

const order = ['kicker', 'headline', 'subheadline', 'bylines', 'dateline', 'sapo', 'body'] as const;

const partOf = (node: LexicalNode): string =>
  $isBody(node) ? 'body' : $isBylines(node) ? 'bylines' : $isField(node) ? node.getName() : '';

function $keepOrder(root: RootNode): void {
  const children = root.getChildren();
  if (children.length === order.length && children.every((child, at) => partOf(child) === order[at])) return;
  const strays: { node: LexicalNode; next: string }[] = [];
  const found = new Map<string, ElementNode>();
  for (const [at, child] of children.entries()) {
    const part = partOf(child);
    if (part !== '' && !found.has(part) && $isElementNode(child)) found.set(part, child);
    else {
      const after = children.slice(at + 1).find((one) => partOf(one) !== '');
      strays.push({ node: child, next: after ? partOf(after) : 'body' });
    }
  }
  for (const part of order) root.append(found.get(part) ?? $emptyPart(part));
  for (const { node, next } of strays) {
    const text = node.getTextContent();
    const target = root.getChildren().find((one) => partOf(one) === next);
    const line = $isElementNode(target) ? $firstLine(target) : null;
    node.remove();
    if (line === null || text === '') continue;
    const words = $createTextNode(text);
    const first = line.getFirstChild();
    if (first) first.insertBefore(words);
    else line.append(words);
    words.select(text.length, text.length);
  }
}

function $emptyPart(part: (typeof order)[number]): ElementNode {
  if (part === 'body') return new BodyNode().append($createTextBlock());
  if (part === 'bylines') return new BylinesNode().append($setFieldText($createWaitingByline(), ''));
  return $setFieldText($createField(part), '');
}

function $firstLine(node: ElementNode): TextBlockNode | null {
  for (const child of node.getChildren()) {
    if ($isTextBlock(child)) return child;
    const inner = $isElementNode(child) ? $firstLine(child) : null;
    if (inner) return inner;
  }
  return null;
}

/** One line without links: what else came in is joined to it. */
function $keepOneLine(field: FieldNode, before: EditorState): void {
  const [first, ...rest] = field.getChildren();
  if ($isTextBlock(first)) {
    for (const link of first.getChildren().filter($isLinkNode)) {
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    }
    for (const more of rest) {
      const inner = $isElementNode(more) ? more.getChildren() : [];
      if (inner.length > 0 && !first.isEmpty()) first.append($createTextNode(' '));
      first.append(...inner);
      more.remove();
    }
  } else {
    const text = field.getTextContent();
    $setFieldText(field, text.replaceAll('\n', ' ').trim());
  }
  if (field.getName() === 'byline') $keepByline(field, before);
}

/** A byline that is emptied waits for a name; its key stays, since it may only be retyped. */
function $keepByline(field: FieldNode, before: EditorState): void {
  const isWaiting = $fieldText(field) === '' && (field.isWaiting() || before._nodeMap.has(field.getKey()));
  if (field.isWaiting() !== isWaiting) field.setWaiting(isWaiting);
}

function $keepBlocks(body: BodyNode): void {
  for (const child of body.getChildren()) {
    // a photo that left its gallery is a block of its own
    if ($isPhotoBlock(child) && child.getBlockKey() === '') child.setBlockKey(newKey());
    if ($isTextBlock(child) || $isPhotoBlock(child) || $isGalleryBlock(child) || $isPreservedBlock(child)) continue;
    const block = $createTextBlock();
    child.insertBefore(block);
    if ($isElementNode(child) && !child.isInline()) {
      const text = child.getTextContent();
      if (text !== '') block.append($createTextNode(text));
      child.remove();
    } else block.append(child);
  }
  if (body.isEmpty()) {
    const block = $createTextBlock();
    body.append(block);
    const selection = $getSelection();
    if ($isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.getNode().is(body)) block.select();
  }
}

/** A gallery holds photos; one that lost all of them goes. */
function $keepPhotos(gallery: GalleryBlockNode): void {
  for (const child of gallery.getChildren()) if (!$isPhotoBlock(child)) child.remove();
  const photos = $photoBlocksIn([gallery]);
  if (photos.length === 0) gallery.remove();
  for (const photo of photos) if (photo.getBlockKey() !== '') photo.setBlockKey('');
}

function $keepCaptionAndCredit(photo: PhotoBlockNode): void {
  const [first, second, ...rest] = photo.getChildren();
  if (rest.length === 0 && $isField(first) && first.getName() === 'caption' && $isField(second)) return;
  const fields = photo.getChildren().filter($isField);
  const field = (name: 'caption' | 'credit') =>
    fields.find((one) => one.getName() === name) ?? $setFieldText($createField(name), '');
  photo.append(field('caption'), field('credit'));
  for (const child of photo.getChildren().slice(0, -2)) child.remove();
}

/** Every block of the body has a key of its own, but the place to write in an empty body. */
function $keepKey(block: TextBlockNode, before: EditorState): void {
  const parent = block.getParent();
  if ($isField(parent)) {
    if (parent.getName() === 'byline') $keepByline(parent, before);
    return;
  }
  if (block.getBlockKey() === '' && (!block.isEmpty() || (parent?.getChildrenSize() ?? 0) > 1))
    block.setBlockKey(newKey());
}

/** Only formats of the model; none in a field. */
function $keepPlain(node: TextNode): void {
  const block = node.getParent();
  const inField = $isField(block?.getParent());
  const format = inField ? 0 : knownBits(node.getFormat());
  if (node.getFormat() !== format) node.setFormat(format);
  if (node.getStyle() !== '') node.setStyle('');
}

/** A photo that leaves the body takes its words along into the tray. */
function $keepTrayWords(before: EditorState): void {
  const data = $storyData();
  const body = $getRoot().getLastChild();
  const beforeBody = before.read(() => $getRoot().getLastChild());
  if (body === beforeBody || !$isBody(body) || !$isBody(beforeBody)) return;
  const placed = new Set($photoBlocksIn(body.getChildren()).map((one) => one.getPhoto()));
  const left = before.read(() =>
    $photoBlocksIn(beforeBody.getChildren())
      .filter((one) => !placed.has(one.getPhoto()))
      .map((one) => ({ key: one.getPhoto(), ...$photoWords(one) })),
  );
  const stale = (photo: Photo) => {
    const words = left.find((one) => one.key === photo._key);
    return words !== undefined && (words.caption !== photo.caption || words.credit !== photo.credit) ? words : null;
  };
  if (!data.photos.some(stale)) return;
  const photos = data.photos.map((photo) => {
    const words = stale(photo);
    return words ? { ...photo, caption: words.caption, credit: words.credit } : photo;
  });
  $setStoryData({ ...data, photos });
}

/** A caret between two fields goes into the nearer of them: nothing can be typed outside a field. */
export function $leaveTheGap(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'element') return;
  const node = selection.anchor.getNode();
  if (
    node.getType() !== 'root' &&
    !$isBylines(node) &&
    !$isPhotoBlock(node) &&
    !$isGalleryBlock(node) &&
    !$isField(node)
  )
    return;
  const { offset } = selection.anchor;
  const after = node.getChildAtIndex(offset);
  if ($isElementNode(after)) after.selectStart();
  else {
    const last = node.getLastChild();
    if ($isElementNode(last)) last.selectEnd();
  }
}
