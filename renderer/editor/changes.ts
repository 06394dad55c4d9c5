import { $getNodeByKey, $getRoot, type EditorState, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import {
  type ArticleHead,
  type Block,
  blockTexts,
  type Photo,
  type RunningText,
  type TextField,
  textId,
} from '../../shared/article/index.ts';
import type { Dispose } from '../../shared/base/index.ts';
import { $blockToArticle, $body, $photoWords } from './convert.ts';
import {
  $bylinesToArticle,
  $fieldText,
  $isBody,
  $isBylines,
  $isField,
  $isPhotoBlock,
  $isPreservedBlock,
  $isTextBlock,
  type FieldNode,
} from './nodes/index.ts';
import type { StoryChange } from './story-editor.ts';
import { $storyData, type StoryData } from './story-state.ts';

/** What of the data on the root is told another way, or never changes. */
const toldOtherwise = new Set<string>([
  'kicker',
  'headline',
  'subheadline',
  'sapo',
  'bylines',
  'dateline',
  'photos',
  'version',
  'id',
  'language',
]);

/**
 * Tells what each update changed, by the nodes that Lexical calls dirty: its cost follows the change, not the story.
 * Only where blocks come, go or move is the body's list of keys walked.
 */
export class ChangeTracker {
  /** From textId to the node of the text block that holds the words. */
  readonly index = new Map<string, NodeKey>();
  readonly #blocks = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #placed = new Map<string, { caption: string; credit: string }>();
  #order: readonly string[] = [];
  #data: StoryData | null = null;
  #bylines = '';
  #dateline = '';
  #photos: readonly Photo[] = [];
  #body: unknown = null;
  #datelineStored = '';
  readonly #listeners = new Set<(change: StoryChange) => void>();

  onChange(listener: (change: StoryChange) => void): Dispose {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  register(editor: LexicalEditor): Dispose {
    editor.read(() => this.#collect(null));
    return editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      // a state put in as a whole (undo) says nothing about what is dirty
      const dirty = tags.has(HISTORIC_TAG) ? differing(prevEditorState, editorState) : dirtyElements.keys();
      const change = editorState.read(() => this.#collect(dirty));
      if (!change) return;
      const told = { ...change, composing: editor.isComposing() };
      for (const listener of this.#listeners) listener(told);
    });
  }

  /** Looks at the dirty nodes (null: at all of them) and notes what is new. */
  #collect(dirty: Iterable<NodeKey> | null): Omit<StoryChange, 'composing'> | null {
    const blocks: Block[] = [];
    const texts: RunningText[] = [];
    const removedTexts: string[] = [];
    const head: { -readonly [Key in keyof ArticleHead]?: ArticleHead[Key] } = {};
    let order: readonly string[] | null = null;
    let photosChanged = false;
    let newBlock = false;

    const noteText = (text: RunningText) => {
      const id = textId(text);
      if (this.#texts.get(id) === text.text) return;
      this.#texts.set(id, text.text);
      texts.push(text);
    };
    const forgetText = (id: string) => {
      this.index.delete(id);
      if (this.#texts.delete(id)) removedTexts.push(id);
    };
    const lookAtBlock = (key: NodeKey) => {
      const node = $getNodeByKey(key);
      if (node === null || !$isBody(node.getParent())) return;
      const block = $blockToArticle(node);
      if (block === null) return;
      if ($isTextBlock(node)) this.index.set(`body:${block._key}`, key);
      const stored = JSON.stringify(block);
      if (this.#blocks.get(block._key) !== stored) {
        if (!this.#blocks.has(block._key)) newBlock = true;
        this.#blocks.set(block._key, stored);
        blocks.push(block);
        for (const text of blockTexts(block)) noteText(text);
      }
      if ($isPhotoBlock(node)) for (const child of node.getChildren()) if ($isField(child)) lookAtField(child);
    };
    const lookAtField = (field: FieldNode) => {
      const name = field.getName();
      const text = $fieldText(field);
      const line = field.getFirstChild()?.getKey();
      const note = (key: string) => {
        if (line !== undefined) this.index.set(textId({ field: name, key }), line);
        noteText({ field: name, key, text });
      };
      const parent = field.getParent();
      if (name === 'caption' || name === 'credit') {
        if (!$isPhotoBlock(parent)) return;
        this.#placed.set(parent.getPhoto(), $photoWords(parent));
        photosChanged = true;
        note(parent.getPhoto());
      } else if (name === 'byline') {
        if (text !== '' || !field.isWaiting()) note(field.getItemKey());
      } else if (name === 'dateline') {
        note('');
        this.#dateline = text;
      } else {
        if (this.#texts.get(textId({ field: name, key: '' })) !== text) head[name] = text;
        note('');
      }
    };
    const lookAtBylines = () => {
      const node = $getRoot().getChildren().find($isBylines);
      if (!node) return;
      for (const field of node.getChildren()) if ($isField(field)) lookAtField(field);
      const bylines = $bylinesToArticle(node);
      const stored = JSON.stringify(bylines);
      if (stored === this.#bylines) return;
      const now = new Set(bylines.map((one) => one._key));
      for (const id of this.#texts.keys())
        if (id.startsWith('byline:') && !now.has(id.slice('byline:'.length))) forgetText(id);
      this.#bylines = stored;
      head.bylines = bylines;
    };
    const lookAtBody = () => {
      const nodes = $body().getChildren();
      const keys: string[] = [];
      const placed = new Set<string>();
      for (const node of nodes) {
        if ($isPhotoBlock(node)) placed.add(node.getPhoto());
        const key = $isTextBlock(node) || $isPhotoBlock(node) || $isPreservedBlock(node) ? node.getBlockKey() : '';
        if (key === '') continue;
        keys.push(key);
        if (!this.#blocks.has(key)) lookAtBlock(node.getKey());
      }
      for (const photo of this.#placed.keys())
        if (!placed.has(photo)) {
          this.#placed.delete(photo);
          photosChanged = true;
        }
      if (keys.length === this.#order.length && keys.every((key, at) => key === this.#order[at])) return;
      order = keys;
      const now = new Set(keys);
      for (const key of this.#order)
        if (!now.has(key)) {
          const stored = this.#blocks.get(key);
          this.#blocks.delete(key);
          if (stored !== undefined)
            for (const text of blockTexts(JSON.parse(stored) as Block)) forgetText(textId(text));
        }
      this.#order = keys;
    };

    const root = $getRoot();
    const seen = new Set<NodeKey>(dirty ?? []);
    if (dirty === null)
      for (const field of root.getChildren()) {
        seen.add(field.getKey());
        if ($isBody(field)) for (const block of field.getChildren()) seen.add(block.getKey());
      }
    let bylinesSeen = false;
    let bodySeen = false;
    for (const key of seen) {
      const node = $getNodeByKey(key);
      if (node === null) continue;
      if ($isBylines(node)) bylinesSeen = true;
      else if ($isBody(node)) bodySeen = true;
      else if ($isField(node)) lookAtField(node);
      else if ($isBody(node.getParent())) lookAtBlock(key);
    }
    if (bylinesSeen) lookAtBylines();
    if (bodySeen || newBlock) {
      const body = $body().getLatest();
      if (newBlock || body !== this.#body) lookAtBody();
      this.#body = body;
    }

    const data = $storyData();
    if (data !== this.#data) {
      const before = this.#data;
      for (const [name, value] of Object.entries(data))
        if (!toldOtherwise.has(name) && before?.[name as keyof StoryData] !== value)
          Object.assign(head, { [name]: value });
      this.#data = data;
      photosChanged = true;
    }
    const dateline = { ...data.dateline, place: this.#dateline };
    if (JSON.stringify(dateline) !== this.#datelineStored) {
      this.#datelineStored = JSON.stringify(dateline);
      head.dateline = dateline;
    }
    if (photosChanged) {
      const photos = data.photos.map((photo) => {
        const words = this.#placed.get(photo._key);
        return words ? { ...photo, ...words } : photo;
      });
      if (JSON.stringify(photos) !== JSON.stringify(this.#photos)) {
        head.photos = photos;
        const now = new Set(photos.map((photo) => photo._key));
        for (const photo of this.#photos)
          if (!now.has(photo._key))
            for (const field of ['caption', 'credit'] satisfies TextField[])
              forgetText(textId({ field, key: photo._key }));
        for (const photo of photos)
          for (const field of ['caption', 'credit'] as const) noteText({ field, key: photo._key, text: photo[field] });
      }
      this.#photos = photos;
    }
    const headChanged = Object.keys(head).length > 0;
    if (!headChanged && blocks.length === 0 && order === null && texts.length === 0 && removedTexts.length === 0)
      return null;
    return { head: headChanged ? head : null, blocks, order, texts, removedTexts };
  }
}

/** The elements that differ between two states: themselves, or a leaf right under them. */
function differing(before: EditorState, after: EditorState): Set<NodeKey> {
  const keys = new Set<NodeKey>();
  for (const [key, node] of after._nodeMap) {
    if (before._nodeMap.get(key) === node) continue;
    // up to the root: marks inside a link dirty the block and the field around it
    for (let at: NodeKey | null = key; at !== null && !keys.has(at); at = after._nodeMap.get(at)?.__parent ?? null)
      keys.add(at);
  }
  for (const key of before._nodeMap.keys()) {
    if (after._nodeMap.has(key)) continue;
    let at: NodeKey | null = before._nodeMap.get(key)?.__parent ?? null;
    while (at !== null && !keys.has(at)) {
      keys.add(at);
      at = before._nodeMap.get(at)?.__parent ?? null;
    }
  }
  return keys;
}
