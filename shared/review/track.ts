import {
  type Article,
  type ArticleHead,
  type Block,
  type BlockSuggestions,
  type HeadSuggestions,
  type Photo,
  photosOf,
  type TextBlock,
} from '../article/index.ts';
import type { By } from './advance.ts';
import {
  advanceBody,
  type BodyItem,
  type BodyTrack,
  bodyTokens,
  bodyTrack,
  hasBodySuggestions,
  itemsOf,
} from './body.ts';
import {
  advanceHead,
  hasHeadSuggestions,
  type HeadTrack,
  headTexts,
  headTrack,
  originalHead,
  type PhotoTrack,
  type ValueChange,
  type ValueField,
  valueFields,
  withUsedPhotos,
} from './head.ts';
import { blockSuggestionsOf, stretchesOf, tokensOfBlock, tokensOfStretches } from './stored.ts';
import { blocksOf, isAtom, keptRun, same, type Shape, type Token } from './token.ts';

/**
 * A story with everything that is suggested in it: the present text, and beside it what it was. A value: whatever
 * changes it makes another one and shares the rest; the same object means that nothing changed.
 */
export interface Track {
  readonly head: HeadTrack;
  readonly body: BodyTrack;
}

const withoutSuggestions = (block: Block): Block => {
  if (!('suggest' in block) || block._type !== 'block') return block;
  const { suggest: _own, ...rest } = block as TextBlock;
  return rest;
};
/** What is suggested in a block and behind it, as it is kept. */
export function suggestionsOf(
  { suggestions }: Pick<Article, 'suggestions'>,
  block: Block,
): BlockSuggestions | undefined {
  if (block._type === 'block') return (block as TextBlock).suggest;
  const { blocks } = suggestions ?? {};
  // a block's key may be the name of something that every object has
  return blocks && Object.hasOwn(blocks, block._key) ? blocks[block._key] : undefined;
}

/** A story's suggestions as they are kept. What does not fit the text any more is left out: the text itself stands. */
export function trackOf({ version: _version, id: _id, language: _language, body, ...head }: Article): Track {
  const items = body.map((own): BodyItem => {
    const block = withoutSuggestions(own);
    const stored = suggestionsOf(head, own);
    return { block, tokens: stored ? tokensOfBlock(block, stored) : null };
  });
  const kept = head.suggestions;
  const lead = kept?.lead ? (tokensOfStretches(kept.lead, []) ?? []) : [];
  return { head: storedHead(head), body: { lead, items } };
}

function storedHead(head: ArticleHead): HeadTrack {
  const track = headTrack(head);
  const kept = head.suggestions;
  if (!kept) return track;
  const words = headTexts(head);
  const texts = new Map<string, readonly Token[]>();
  for (const [id, stored] of Object.entries(kept.texts ?? {})) {
    const text = words.get(id);
    const tokens = text === undefined ? null : tokensOfStretches(stored, text === '' ? [] : [keptRun(text)]);
    if (tokens) texts.set(id, tokens);
  }
  const values = new Map(
    Object.entries(kept.values ?? {}).filter((entry): entry is [ValueField, ValueChange] =>
      (valueFields as readonly string[]).includes(entry[0]),
    ),
  );
  const { photos } = kept;
  return {
    ...track,
    texts,
    values,
    photos: photos
      ? {
          order: photos.order,
          added: new Map(Object.entries(photos.added)),
          removed: new Map(Object.entries(photos.removed)) as unknown as PhotoTrack['removed'],
          changed: new Map(Object.entries(photos.changed)) as unknown as PhotoTrack['changed'],
          moved: photos.moved ?? null,
        }
      : null,
  };
}

/** What a story keeps of its suggestions outside the text blocks; null without any. */
export function headSuggestionsOf({ head, body }: Track): HeadSuggestions | null {
  const blocks = body.items.flatMap((item): [string, NonNullable<ReturnType<typeof blockSuggestionsOf>>][] => {
    const stored = item.block._type === 'block' || !item.tokens ? null : blockSuggestionsOf(item.tokens);
    return stored ? [[item.block._key, stored]] : [];
  });
  const { texts, values, photos } = head;
  const kept: HeadSuggestions = {
    ...(body.lead.length > 0 && { lead: stretchesOf(body.lead) }),
    ...(blocks.length > 0 && { blocks: Object.fromEntries(blocks) }),
    ...(texts.size > 0 && { texts: Object.fromEntries([...texts].map(([id, tokens]) => [id, stretchesOf(tokens)])) }),
    ...(values.size > 0 && { values: Object.fromEntries(values) }),
    ...(photos && {
      photos: {
        order: [...photos.order],
        added: Object.fromEntries(photos.added),
        removed: Object.fromEntries(photos.removed),
        changed: Object.fromEntries(photos.changed),
        ...(photos.moved && { moved: photos.moved }),
      },
    }),
  };
  return Object.keys(kept).length > 0 ? kept : null;
}

/** A block with its suggestions, as the story keeps it. */
export function storedBlock({ block, tokens }: BodyItem): Block {
  const suggest = block._type === 'block' && tokens ? blockSuggestionsOf(tokens) : null;
  return suggest ? { ...(block as TextBlock), suggest } : block;
}

/** The story with its suggestions, as it is kept. */
export function articleOf(story: Article, track: Track): Article {
  const { suggestions: _own, ...rest } = story;
  const suggestions = headSuggestionsOf(track);
  return {
    ...rest,
    ...track.head.head,
    ...(suggestions && { suggestions }),
    body: track.body.items.map(storedBlock),
  };
}

/** A present story with the suggestions that fit it. */
export function withSuggestions(story: Article, track: Track): Article {
  const items = new Map(track.body.items.map((item) => [item.block._key, item]));
  const suggestions = headSuggestionsOf(track);
  return {
    ...story,
    ...(suggestions && { suggestions }),
    body: story.body.map((block) => {
      const item = items.get(block._key);
      return item?.tokens && same(item.block, block) ? storedBlock(item) : block;
    }),
  };
}

/** The story as it is proposed: every suggestion accepted, none left. */
export function currentOf(story: Article): Article {
  const { suggestions: _own, ...rest } = story;
  return { ...rest, body: story.body.map(withoutSuggestions) };
}

/** The story as it was: every suggestion rejected, none left. */
export function originalOf(story: Article): Article {
  const track = trackOf(story);
  const { suggestions: _own, ...rest } = story;
  return { ...rest, ...originalHead(track.head), body: blocksOf(bodyTokens(track.body), 'original') };
}

export const hasSuggestions = ({ head, body }: Track): boolean => hasHeadSuggestions(head) || hasBodySuggestions(body);

/** Carries the suggestions along to the present story; `by` is null where the change is made in the original as well. */
export function advanceTrack(before: Track, head: ArticleHead, blocks: readonly Block[], by: By): Track {
  const now: Track = {
    head: advanceHead(before.head, head, by),
    body: advanceBody(before.body, blocks, by),
  };
  if (now.head === before.head && now.body === before.body) return before;
  if (by !== null) return now;
  const left = now.head.head.photos === before.head.head.photos ? now : withoutDangling(now);
  if (!left.head.photos?.added.size) return left;
  const placed = blocksOf(bodyTokens(left.body), 'original').flatMap(photosOf);
  return { ...left, head: withUsedPhotos(left.head, placed) };
}

/** Without what was suggested of a photo that is gone for good: its place goes, and it leaves the galleries it was in. */
function withoutDangling(track: Track): Track {
  const { photos } = originalHead(track.head);
  const known = new Set([...photos, ...track.head.head.photos].map((photo: Photo) => photo._key));
  const values = new Map(track.head.values);
  const lead = values.get('leadPhoto');
  if (lead && lead.before !== null && !known.has(lead.before as string)) values.delete('leadPhoto');
  const head = { ...track.head, values };
  const tokens = bodyTokens(track.body);
  const left = tokens.flatMap((token) => withoutPhotos(token, known));
  if (left.length === tokens.length && left.every((token, at) => token === tokens[at])) return { ...track, head };
  const { lead: before, items } = itemsOf(
    left,
    track.body.items.map((item) => item.block),
  );
  return { head, body: { lead: before, items } };
}

/** The token if its block places only known photos, or what is left of it; the present text has no others. */
function withoutPhotos(token: Token, known: ReadonlySet<string>): Token[] {
  if (token.type !== 'start') return [token];
  const isLost = (shape: Shape): boolean =>
    isAtom(shape) && shape.block._type === 'photo' && photosOf(shape.block).some((photo) => !known.has(photo));
  if (token.del !== null && isLost(token.shape)) return [];
  const shape = token.del === null ? token.shape : knownGallery(token.shape, known);
  const was = token.was && knownGallery(token.was, known);
  return [shape === token.shape && was === token.was ? token : { ...token, shape, was }];
}

function knownGallery(shape: Shape, known: ReadonlySet<string>): Shape {
  if (!isAtom(shape) || shape.block._type !== 'gallery') return shape;
  const photos = photosOf(shape.block);
  const left = photos.filter((photo) => known.has(photo));
  return left.length === photos.length ? shape : { ...shape, block: { ...shape.block, photos: left } as Block };
}

/** A story without suggestions to carry along from now on. */
export function freshTrack(head: ArticleHead, blocks: readonly Block[]): Track {
  return { head: headTrack(head), body: bodyTrack(blocks) };
}
