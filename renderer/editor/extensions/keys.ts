import {
  $getEditor,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CLICK_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { type Dispose, newKey } from '../../../shared/base/index.ts';
import { $bodyBlockOf, $moveBlock, $setLevel } from '../blocks.ts';
import { $body } from '../convert.ts';
import { $moveInGallery } from '../photo-layout.ts';
import {
  $createWaitingByline,
  $createTextBlock,
  $fieldText,
  $isBody,
  $isField,
  $isPhotoBlock,
  $isTextBlock,
  $photoBlocksIn,
  $setFieldText,
  type FieldNode,
  paragraphKind,
} from '../nodes/index.ts';
import { $allTextBlocks, $offsetOf, $textBlockOf } from '../places.ts';

/** What keys do that the browser or Lexical would do otherwise. Nothing here runs while a syllable is composed. */
export function registerKeys(editor: LexicalEditor): Dispose {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => $fieldOfCaret() !== null && $enter(),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $backspace, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $cross(event, 'next'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $cross(event, 'previous'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(SELECT_ALL_COMMAND, $selectMore, COMMAND_PRIORITY_HIGH),
    // Esc is for what floats over the page; the caret stays
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    registerAltArrows(editor),
    editor.registerCommand(CLICK_COMMAND, $writeBelow, COMMAND_PRIORITY_HIGH),
  );
}

export function $fieldOfCaret(): FieldNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  for (let node: LexicalNode | null = selection.focus.getNode(); node !== null; node = node.getParent())
    if ($isField(node)) return node;
  return null;
}

/** At the start of a block Backspace first takes away that it is a tít xen, a quote or an item of a list. */
function $backspace(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!isBackward || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $textBlockOf(selection.focus.getNode());
  if (!block || $offsetOf(block, selection.focus) !== 0) return false;
  const field = $fieldOfCaret();
  if (field) return $removeByline(field);
  return block.collapseAtStart();
}

/** An emptied byline beside others goes away. */
function $removeByline(field: FieldNode): boolean {
  const others = field.getPreviousSibling() ?? field.getNextSibling();
  if (field.getName() !== 'byline' || !$isField(others) || $fieldText(field) !== '') return false;
  others.selectEnd();
  field.remove();
  return true;
}

/** A click below a story that ends with a picture makes the line to go on in. */
function $writeBelow({ target, clientY }: MouseEvent): boolean {
  const last = $body().getLastChild();
  const isPaper = target instanceof HTMLElement && (target.isContentEditable || target.dataset['field'] === 'body');
  if (!isPaper || target.closest('figure, [data-preserved]') || last === null || $isTextBlock(last)) return false;
  const dom = $getEditor().getElementByKey(last.getKey());
  if (dom === null || clientY < dom.getBoundingClientRect().bottom) return false;
  const block = $createTextBlock();
  last.insertAfter(block);
  block.select();
  return true;
}

/** In a field of one line Enter goes on to the next; at the start of a block it makes room before it. */
function $enter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const field = $fieldOfCaret();
  if (field) return $toNextField(field);
  const block = $textBlockOf(selection.focus.getNode());
  if (!block || !selection.isCollapsed()) return false;
  const kind = block.getKind();
  if (block.isEmpty() && (kind.listItem || kind.style !== 'normal')) return block.collapseAtStart();
  // the key stays with the words
  if (!block.isEmpty() && $offsetOf(block, selection.focus) === 0) {
    block.insertBefore($createTextBlock(newKey(), kind.listItem ? kind : paragraphKind));
    return true;
  }
  return false;
}

function $toNextField(field: FieldNode): boolean {
  const photo = field.getParent();
  const placed = photo && $bodyBlockOf(photo);
  const isLast = placed && $photoBlocksIn([placed]).at(-1)?.is(photo) && placed.getNextSibling() === null;
  if ($isPhotoBlock(photo) && field.getNextSibling() === null && isLast) {
    const block = $createTextBlock();
    placed.insertAfter(block);
    block.select();
    return true;
  }
  if (field.getName() === 'byline' && field.getNextSibling() === null && $fieldText(field) !== '') {
    const more = $setFieldText($createWaitingByline(), '');
    field.insertAfter(more);
    more.selectStart();
    return true;
  }
  const to = $neighbour(field.getFirstChild(), 'next');
  // the place for one more author is given back
  if (field.getName() === 'byline' && $fieldText(field) === '' && $isField(field.getPreviousSibling())) field.remove();
  to?.selectEnd();
  return true;
}

function $neighbour(block: LexicalNode | null, direction: 'next' | 'previous') {
  const all = [...$allTextBlocks()];
  const at = all.findIndex((one) => one.is(block));
  return at === -1 ? null : (all[direction === 'next' ? at + 1 : at - 1] ?? null);
}

/** The arrows lead from the end of a field into the next one, never between the two. */
function $cross(event: KeyboardEvent, direction: 'next' | 'previous'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
  const block = $textBlockOf(selection.focus.getNode());
  if (!block) return false;
  const offset = $offsetOf(block, selection.focus);
  if (offset !== (direction === 'next' ? block.getTextContentSize() : 0)) return false;
  const sibling = direction === 'next' ? block.getNextSibling() : block.getPreviousSibling();
  if ($isTextBlock(sibling)) return false;
  // beside a block that is only kept the caret may stand: Lexical shows it there
  if (sibling !== null && !$isElementNode(sibling)) return false;
  const to = $neighbour(block, direction);
  event.preventDefault();
  if (direction === 'next') to?.selectStart();
  else to?.selectEnd();
  return true;
}

/** In a list Tab changes the level; elsewhere it leads from field to field, and out of the editor at its ends. */
function $tab(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || event.ctrlKey || event.altKey || event.metaKey) return false;
  const block = $textBlockOf(selection.focus.getNode());
  if (block?.getKind().listItem) {
    event.preventDefault();
    return $setLevel(selection, event.shiftKey ? -1 : 1);
  }
  const field = $fieldOfCaret();
  const to = field ? $neighbour(block, event.shiftKey ? 'previous' : 'next') : null;
  if (to === null) return false;
  event.preventDefault();
  to.selectEnd();
  return true;
}

/** Ctrl+A takes the field, then the body it is in, then the story. */
function $selectMore(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  event.preventDefault();
  const before = selection.clone();
  let node: LexicalNode | null = selection.focus.getNode();
  for (; node !== null; node = node.getParent()) {
    if (!$isField(node) && !$isBody(node)) continue;
    if (!node.isParentOf(before.anchor.getNode())) continue;
    const whole = node.select(0, node.getChildrenSize());
    if (!$covers(before, whole)) return true;
  }
  $getRoot().select(0, $getRoot().getChildrenSize());
  return true;
}

/** Whether a selection takes in as much text as another one around it. */
function $covers(selection: RangeSelection, whole: RangeSelection): boolean {
  return selection.getTextContent().length >= whole.getTextContent().length;
}

function registerAltArrows(editor: LexicalEditor): Dispose {
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    editor.update(() => {
      const selection = $getSelection();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      if (event.shiftKey) {
        if ($isRangeSelection(selection)) $moveInGallery(selection.focus.getNode(), by);
      } else if ($isRangeSelection(selection)) $moveBlock(selection.focus.getNode(), by);
      else if ($isNodeSelection(selection)) {
        const [node] = selection.getNodes();
        if (node) $moveBlock(node, by);
      }
    });
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('keydown', onKey);
    root?.addEventListener('keydown', onKey);
  });
}
