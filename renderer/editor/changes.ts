import { $getNodeByKey, $getRoot, HISTORIC_TAG, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
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
import { headSuggestionsOf, storedBlock, type Track } from '../../shared/review/index.ts';
import { $blockToArticle, $body, $photoWords } from './convert.ts';
import {
  $bylinesToArticle,
  $fieldText,
  $isBody,
  $isBylines,
  $isField,
  $isGalleryBlock,
  $isPhotoBlock,
  $isTextBlock,
  $blockKeyOf,
  $photoBlocksIn,
  type BodyNode,
  type BylinesNode,
  type FieldNode,
} from './nodes/index.ts';
import { differing } from './differing.ts';
import type { StoryChange } from './story-editor.ts';
import { $storyData, type StoryData } from './story-state.ts';
import { $track } from './suggesting/track-state.ts';

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
  // where the story stands and what is said about it are no words of it: an undo must not take them back
  'state',
  'assignee',
  'comments',
]);

/** What one update has changed so far. */
class Found {
  readonly blocks: Block[] = [];
  readonly texts: RunningText[] = [];
  readonly removedTexts: string[] = [];
  readonly head: { -readonly [Key in keyof ArticleHead]?: ArticleHead[Key] } = {};
  order: readonly string[] | null = null;
  hasNewBlock = false;
  hasPhotos = false;

  change(): Omit<StoryChange, 'composing'> | null {
    const { blocks, texts, removedTexts, order } = this;
    const head = Object.keys(this.head).length > 0 ? this.head : null;
    const isNothing = !head && !order && blocks.length + texts.length + removedTexts.length === 0;
    return isNothing ? null : { head, blocks, order, texts, removedTexts };
  }
}

/**
 * Tells what each update changed, by the nodes that Lexical calls dirty: its cost follows the change, not the story.
 * Only where blocks come, go or move is the body's list of keys walked.
 */
export class ChangeTracker {
  /** From textId to the node of the text block that holds the words. */
  readonly index = new Map<string, NodeKey>();
  // what was told last
  readonly #blocks = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #placed = new Map<string, { caption: string; credit: string }>();
  #order: readonly string[] = [];
  #data: StoryData | null = null;
  #bylines = '';
  #dateline = '';
  #place = '';
  #photos: readonly Photo[] = [];
  #body: BodyNode | null = null;
  #track: Track | null = null;
  #suggestions = '{}';
  #items = new Map<string, Track['body']['items'][number]>();
  readonly #listeners = new Set<(change: StoryChange) => void>();

  onChange(listener: (change: StoryChange) => void): Dispose {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  register(editor: LexicalEditor): Dispose {
    editor.read(() => this.#$look($everyPart()));
    return editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      // a state put in as a whole (undo) says nothing about what is dirty
      // blocks that are only kept are leaves to Lexical
      const dirty = tags.has(HISTORIC_TAG)
        ? differing(prevEditorState, editorState)
        : [...dirtyElements.keys(), ...dirtyLeaves];
      const change = editorState.read(() => this.#$look(dirty));
      if (!change) return;
      const told = { ...change, composing: editor.isComposing() };
      for (const listener of this.#listeners) listener(told);
    });
  }

  #$look(dirty: Iterable<NodeKey>): Omit<StoryChange, 'composing'> | null {
    const found = new Found();
    const resuggested = this.#$lookAtTrack(found);
    let bylines: BylinesNode | null = null;
    let isBodyDirty = false;
    for (const key of new Set([...dirty, ...resuggested])) {
      const node = $getNodeByKey(key);
      if ($isBylines(node)) bylines = node;
      else if ($isBody(node)) isBodyDirty = true;
      else if ($isField(node)) this.#$lookAtField(node, found);
      else if (node && $isBody(node.getParent())) this.#$lookAtBlock(node, found);
    }
    if (bylines) this.#$lookAtBylines(bylines, found);
    const body = $body();
    if (found.hasNewBlock || (isBodyDirty && body !== this.#body)) this.#$lookAtBody(body, found);
    this.#body = body;
    this.#$lookAtData(found);
    if (found.hasPhotos) this.#lookAtPhotos(found);
    return found.change();
  }

  #$lookAtBlock(node: LexicalNode, found: Found): void {
    const plain = $blockToArticle(node);
    if (plain === null) {
      // the place to write in an empty body: what stood there may be gone
      found.hasNewBlock = true;
      return;
    }
    const item = this.#items.get(plain._key);
    const block = item ? storedBlock({ ...item, block: plain }) : plain;
    if ($isTextBlock(node)) this.index.set(`body:${block._key}`, node.getKey());
    const stored = JSON.stringify(block);
    if (this.#blocks.get(block._key) !== stored) {
      // a photo may have left a gallery, and its words with it
      if (!this.#blocks.has(block._key) || $isGalleryBlock(node)) found.hasNewBlock = true;
      this.#blocks.set(block._key, stored);
      found.blocks.push(block);
      for (const text of blockTexts(block)) this.#noteText(text, found);
    }
    for (const photo of $photoBlocksIn([node]))
      for (const child of photo.getChildren()) if ($isField(child)) this.#$lookAtField(child, found);
  }

  #$lookAtField(field: FieldNode, found: Found): void {
    const name = field.getName();
    const text = $fieldText(field);
    const photo = field.getParent();
    let key = '';
    if (name === 'caption' || name === 'credit') {
      if (!$isPhotoBlock(photo)) return;
      key = photo.getPhoto();
      this.#placed.set(key, $photoWords(photo));
      found.hasPhotos = true;
    } else if (name === 'byline') {
      if (text === '' && field.isWaiting()) return;
      key = field.getItemKey();
    } else if (name === 'dateline') this.#place = text;
    else if (this.#texts.get(textId({ field: name, key })) !== text) found.head[name] = text;
    const line = field.getFirstChild();
    if (line) this.index.set(textId({ field: name, key }), line.getKey());
    this.#noteText({ field: name, key, text }, found);
  }

  #$lookAtBylines(node: BylinesNode, found: Found): void {
    for (const field of node.getChildren()) if ($isField(field)) this.#$lookAtField(field, found);
    const bylines = $bylinesToArticle(node);
    const stored = JSON.stringify(bylines);
    if (stored === this.#bylines) return;
    this.#bylines = stored;
    found.head.bylines = bylines;
    const now = new Set(bylines.map((one) => textId({ field: 'byline', key: one._key })));
    for (const id of this.#texts.keys()) if (id.startsWith('byline:') && !now.has(id)) this.#forgetText(id, found);
  }

  /** The keys in order, and which are new or gone. */
  #$lookAtBody(body: BodyNode, found: Found): void {
    const keys: string[] = [];
    const placed = new Set<string>();
    for (const node of body.getChildren()) {
      for (const photo of $photoBlocksIn([node])) placed.add(photo.getPhoto());
      const key = $blockKeyOf(node);
      if (key === '') continue;
      keys.push(key);
      if (!this.#blocks.has(key)) this.#$lookAtBlock(node, found);
    }
    for (const photo of this.#placed.keys()) {
      if (placed.has(photo)) continue;
      this.#placed.delete(photo);
      found.hasPhotos = true;
    }
    if (keys.length === this.#order.length && keys.every((key, at) => key === this.#order[at])) return;
    const now = new Set(keys);
    for (const key of this.#order) {
      const stored = this.#blocks.get(key);
      if (now.has(key) || stored === undefined) continue;
      this.#blocks.delete(key);
      for (const text of blockTexts(JSON.parse(stored) as Block)) this.#forgetText(textId(text), found);
    }
    found.order = keys;
    this.#order = keys;
  }

  /** The blocks whose suggestions changed, though perhaps no word of theirs did: by node. */
  #$lookAtTrack(found: Found): NodeKey[] {
    const track = $track();
    if (track === this.#track) return [];
    this.#track = track;
    const before = this.#items;
    this.#items = new Map(track?.body.items.filter(({ tokens }) => tokens).map((item) => [item.block._key, item]));
    const suggestions = (track && headSuggestionsOf(track)) ?? {};
    const stored = JSON.stringify(suggestions);
    if (stored !== this.#suggestions) found.head.suggestions = suggestions;
    this.#suggestions = stored;
    const keys = new Set([...before.keys(), ...this.#items.keys()]);
    return [...keys].flatMap((key) =>
      before.get(key)?.tokens === this.#items.get(key)?.tokens ? [] : (this.index.get(`body:${key}`) ?? []),
    );
  }

  /** What stands on the root: data that is no running text. */
  #$lookAtData(found: Found): void {
    const data = $storyData();
    if (data !== this.#data) {
      const before = this.#data;
      for (const [name, value] of Object.entries(data))
        if (!toldOtherwise.has(name) && before?.[name as keyof StoryData] !== value)
          Object.assign(found.head, { [name]: value });
      this.#data = data;
      found.hasPhotos = true;
    }
    const dateline = { ...data.dateline, place: this.#place };
    const stored = JSON.stringify(dateline);
    if (stored === this.#dateline) return;
    this.#dateline = stored;
    found.head.dateline = dateline;
  }

  /** The photos' data with the words that stand under those in the body. */
  #lookAtPhotos(found: Found): void {
    const photos = (this.#data?.photos ?? []).map((photo) => ({ ...photo, ...this.#placed.get(photo._key) }));
    if (JSON.stringify(photos) === JSON.stringify(this.#photos)) return;
    found.head.photos = photos;
    const now = new Set(photos.map((photo) => photo._key));
    for (const { _key: key } of this.#photos) {
      if (now.has(key)) continue;
      for (const field of ['caption', 'credit'] satisfies TextField[]) this.#forgetText(textId({ field, key }), found);
    }
    for (const photo of photos)
      for (const field of ['caption', 'credit'] as const)
        this.#noteText({ field, key: photo._key, text: photo[field] }, found);
    this.#photos = photos;
  }

  #noteText(text: RunningText, found: Found): void {
    const id = textId(text);
    if (this.#texts.get(id) === text.text) return;
    this.#texts.set(id, text.text);
    found.texts.push(text);
  }

  #forgetText(id: string, found: Found): void {
    this.index.delete(id);
    if (this.#texts.delete(id)) found.removedTexts.push(id);
  }
}

/** Every part of the story that can be dirty. */
const $everyPart = (): NodeKey[] => [
  ...$getRoot()
    .getChildren()
    .map((part) => part.getKey()),
  ...$body()
    .getChildren()
    .map((block) => block.getKey()),
];
