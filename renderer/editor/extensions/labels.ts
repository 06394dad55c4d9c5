import { $getNodeByKey, $getRoot, $isElementNode, HISTORIC_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import { countText } from '../../../shared/article/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';
import type { House } from '../../../shared/check/index.ts';
import type { Messages } from '../../messages/index.ts';
import {
  $fieldText,
  $isBody,
  $isField,
  $isGalleryBlock,
  $isPhotoBlock,
  $isPreservedBlock,
  $isTextBlock,
  $lookOf,
  type FieldNode,
  type PreservedBlockNode,
} from '../nodes/index.ts';
import { $storyData } from '../story-state.ts';
import { showFace } from './photo-face.ts';
import { showRole } from './roles.ts';

interface Labels {
  readonly messages: Messages;
  readonly house: House;
  readonly onFillPhoto: (photo: string, file: File) => void;
}

/**
 * Writes beside the text what is not text: names of fields, placeholders, lengths, the source's prefix, faces of
 * photos. Only attributes and what Lexical does not manage are touched, so nothing can disturb typing.
 */
export function registerLabels(editor: LexicalEditor, labels: Labels): Dispose {
  const $show = (node: LexicalNode) => {
    const dom = editor.getElementByKey(node.getKey());
    if (dom === null) return;
    if ($isField(node)) showField(editor, node, dom, labels);
    else if ($isBody(node)) {
      const first = node.getFirstChild();
      label(dom, labels.messages.editor.fields.body, labels.messages.editor.placeholders.body);
      dom.style.setProperty('--moved-away', JSON.stringify(labels.messages.editor.movedAway));
      showEmpty(dom, node.getChildrenSize() === 1 && $isTextBlock(first) && first.isEmpty());
    } else if ($isPhotoBlock(node)) showFace(node, dom, labels);
    else if ($isGalleryBlock(node)) {
      dom.setAttribute('role', 'group');
      dom.setAttribute('aria-label', labels.messages.editor.photoTools[$lookOf(node)]);
    } else if ($isPreservedBlock(node)) showName(node, dom, labels.messages);
  };
  const $showAll = (node: LexicalNode = $getRoot()) => {
    $show(node);
    if ($isElementNode(node)) for (const child of node.getChildren()) if (!$isTextBlock(child)) $showAll(child);
  };
  let data: unknown = null;
  const showAll = () =>
    editor.read(() => {
      data = $storyData();
      $showAll();
    });
  const offRoot = editor.registerRootListener((root) => {
    if (root !== null) queueMicrotask(showAll);
  });
  const offUpdate = editor.registerUpdateListener(({ editorState, dirtyElements, tags }) => {
    editorState.read(() => {
      if (tags.has(HISTORIC_TAG) || $storyData() !== data) {
        data = $storyData();
        $showAll();
        return;
      }
      let bodyDirty = false;
      for (const key of dirtyElements.keys()) {
        const node = $getNodeByKey(key);
        if (node === null) continue;
        if ($isBody(node)) bodyDirty = true;
        else if (!$isTextBlock(node)) $show(node);
      }
      if (bodyDirty) $show($getRoot().getLastChildOrThrow());
    });
  });
  return () => {
    offUpdate();
    offRoot();
  };
}

function label(dom: HTMLElement, name: string, placeholder: string): void {
  if (dom.getAttribute('aria-label') === name) return;
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', name);
  dom.style.setProperty('--placeholder', JSON.stringify(placeholder));
}

function showEmpty(dom: HTMLElement, isEmpty: boolean): void {
  if (isEmpty !== 'empty' in dom.dataset) {
    if (isEmpty) dom.dataset['empty'] = '';
    else delete dom.dataset['empty'];
  }
}

function showField(editor: LexicalEditor, field: FieldNode, dom: HTMLElement, { messages, house }: Labels): void {
  const name = field.getName();
  const text = $fieldText(field);
  label(dom, messages.editor.fields[name], messages.editor.placeholders[name]);
  showEmpty(dom, text === '');
  if (name === 'byline') showRole(editor, field, dom, text, messages);
  if (name === 'credit') dom.style.setProperty('--prefix', JSON.stringify(messages.editor.creditPrefix));
  if (name === 'sapo') {
    const prefix = $storyData().sourcePrefix;
    dom.style.setProperty('--prefix', JSON.stringify(prefix === '' ? '' : `(${prefix}) - `));
  }
  if (name === 'dateline') {
    const [, month, day] = $storyData().dateline.date?.split('-') ?? [];
    dom.style.setProperty('--date', JSON.stringify(day && month ? `${text === '' ? '' : ', '}${day}/${month}` : ''));
  }
  const { count, limit } = lengthOf(name, text, house);
  const lines = [count === 0 ? '' : limit === null ? String(count) : `${count}/${limit}`];
  const { words } = countText(text);
  // a house counts headlines in words too
  if (name === 'headline' && words > 0) lines.push(messages.editor.wordsOf(words, house.headlineMaxWords));
  const shown = lines.join('\n');
  if (dom.dataset['count'] !== shown) dom.dataset['count'] = shown;
  const over = limit !== null && (count > limit || (name === 'headline' && words > house.headlineMaxWords));
  if (over !== 'over' in dom.dataset) {
    if (over) dom.dataset['over'] = '';
    else delete dom.dataset['over'];
  }
}

function lengthOf(name: string, text: string, house: House): { count: number; limit: number | null } {
  const { words, characters, syllables } = countText(text);
  if (name === 'headline') return { count: characters, limit: house.headlineMaxCharacters };
  if (name === 'sapo') return { count: words, limit: house.sapoMaxWords };
  if (name === 'caption') return { count: syllables, limit: house.captionMaxSyllables };
  return { count: name === 'kicker' || name === 'subheadline' ? characters : 0, limit: null };
}

function showName(node: PreservedBlockNode, dom: HTMLElement, { editor }: Messages): void {
  const name = dom.querySelector('b');
  const type = node.getBlock()._type;
  if (name)
    name.textContent = Object.hasOwn(editor.blocks, type) ? editor.blocks[type as 'box'] : editor.unknownBlock(type);
}
