import { $getRoot, type LexicalNode } from 'lexical';
import type { Article, ArticleHead, Block, Photo } from '../../shared/article/index.ts';
import { hasOpenSuggestions, isKnown } from '../../shared/article/index.ts';
import { assert } from '../../shared/base/index.ts';
import { currentOf, trackOf, withSuggestions } from '../../shared/review/index.ts';
import {
  $bylinesFromArticle,
  $bylinesToArticle,
  $createField,
  $createPreservedBlock,
  $createTextBlock,
  $fieldText,
  $galleryFromArticle,
  $galleryToArticle,
  $isBody,
  $isBylines,
  $isField,
  $isGalleryBlock,
  $isPhotoBlock,
  $isPreservedBlock,
  $isTextBlock,
  $photoBlockFromArticle,
  $photoBlocksIn,
  $photoBlockToArticle,
  $setFieldText,
  $textBlockFromArticle,
  $textBlockToArticle,
  BodyNode,
  type FieldNode,
  type PhotoBlockNode,
} from './nodes/index.ts';
import { $setStoryData, $storyData } from './story-state.ts';
import { $setTrack, $track } from './suggesting/track-state.ts';

/** Builds the whole story anew under the root. */
export function $putArticle(article: Article): void {
  const { body, suggestions: _suggestions, ...data } = currentOf(article);
  const head = (name: 'kicker' | 'headline' | 'subheadline' | 'sapo') =>
    $setFieldText($createField(name), article[name]);
  const bodyNode = new BodyNode();
  bodyNode.append(...$blocksFromArticle(body, article.photos, new Set()));
  // a body without blocks needs a place to write: a block without key is none of the story's
  if (body.length === 0) bodyNode.append($createTextBlock(''));
  $getRoot()
    .clear()
    .append(
      head('kicker'),
      head('headline'),
      head('subheadline'),
      $bylinesFromArticle(article.bylines),
      $setFieldText($createField('dateline'), article.dateline.place),
      head('sapo'),
      bodyNode,
    );
  $setStoryData(data);
  $setTrack(hasOpenSuggestions(article) ? trackOf(article) : null);
}

/** Nodes for blocks. A photo that is placed already (`placed`) or that the story does not have is only kept. */
export function $blocksFromArticle(
  blocks: readonly Block[],
  photos: readonly Photo[],
  placed: Set<string>,
): LexicalNode[] {
  const byKey = new Map(photos.map((photo) => [photo._key, photo]));
  return blocks.map((block) => {
    if (isKnown(block) && block._type === 'block') return $textBlockFromArticle(block);
    if (isKnown(block) && block._type === 'photo') {
      const photo = byKey.get(block.photo);
      if (photo && !placed.has(block.photo)) {
        placed.add(block.photo);
        return $photoBlockFromArticle(block, photo);
      }
    }
    if (isKnown(block) && block._type === 'gallery') {
      const own = block.photos.flatMap((key) => byKey.get(key) ?? []);
      const isWhole = own.length > 0 && new Set(block.photos).size === own.length;
      if (isWhole && !block.photos.some((key) => placed.has(key))) {
        for (const key of block.photos) placed.add(key);
        return $galleryFromArticle(block, own);
      }
    }
    return $createPreservedBlock(block);
  });
}

export function $body(): BodyNode {
  const body = $getRoot().getLastChild();
  assert($isBody(body), 'the body stands last');
  return body;
}

/** One block of the body in its stored form; null for what is none (an empty body's place to write). */
export function $blockToArticle(node: LexicalNode): Block | null {
  if ($isTextBlock(node)) return node.getBlockKey() === '' ? null : $textBlockToArticle(node);
  if ($isPhotoBlock(node)) return $photoBlockToArticle(node);
  if ($isGalleryBlock(node)) return $galleryToArticle(node);
  return $isPreservedBlock(node) ? node.getBlock() : null;
}

export const $blocks = (): Block[] =>
  $body()
    .getChildren()
    .map($blockToArticle)
    .filter((block) => block !== null);

/** The photo blocks of the body, those in galleries included. */
export const $placedPhotos = (): PhotoBlockNode[] => $photoBlocksIn($body().getChildren());

/** The words under a placed photo. */
export function $photoWords(node: PhotoBlockNode): { caption: string; credit: string } {
  const [caption, credit] = node.getChildren();
  return {
    caption: $isField(caption) ? $fieldText(caption) : '',
    credit: $isField(credit) ? $fieldText(credit) : '',
  };
}

/** The head as it stands in the nodes. */
export function $readHead(): ArticleHead {
  const { version: _version, id: _id, language: _language, ...head } = $storyData();
  const words = new Map<string, FieldNode>();
  let bylines = head.bylines;
  for (const child of $getRoot().getChildren()) {
    if ($isField(child)) words.set(child.getName(), child);
    else if ($isBylines(child)) bylines = $bylinesToArticle(child);
  }
  const text = (name: string): string => {
    const field = words.get(name);
    return field ? $fieldText(field) : '';
  };
  const placed = new Map<string, PhotoBlockNode>();
  for (const one of $placedPhotos()) placed.set(one.getPhoto(), one);
  return {
    ...head,
    kicker: text('kicker'),
    headline: text('headline'),
    subheadline: text('subheadline'),
    sapo: text('sapo'),
    bylines,
    dateline: { ...head.dateline, place: text('dateline') },
    photos: head.photos.map((photo) => {
      const node = placed.get(photo._key);
      return node ? { ...photo, ...$photoWords(node) } : photo;
    }),
  };
}

/** The whole story as it stands in the nodes. */
export function $readArticle(): Article {
  const { version, id, language } = $storyData();
  const story: Article = { ...$readHead(), version, id, language, body: $blocks() };
  const track = $track();
  return track ? withSuggestions(story, track) : story;
}
