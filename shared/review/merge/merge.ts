import {
  type Article,
  type ArticleHead,
  type Block,
  block as blockSchema,
  type HeadSuggestions,
  parseArticle,
  type Photo,
  photosOf,
  type Stamp,
  type TextBlock,
} from '../../article/index.ts';
import { assert } from '../../base/index.ts';
import { itemTokens } from '../body.ts';
import { headTexts, valueFields, type ValueField, withText } from '../head.ts';
import { blockSuggestionsOf, stretchesOf, tokensOfBlock, tokensOfStretches } from '../stored.ts';
import { blockOf, isDifferent, isLive, keptRun, type Run, type Start, type Token, textOf } from '../token.ts';
import { currentOf, originalOf, suggestionsOf } from '../track.ts';
import { mergeStart, mergeTokens, type Stamps } from './tokens.ts';
import { type Clash, mergeValue, type Merging } from './value.ts';

/** One line of work: its story, and whose it is. */
export interface Side {
  readonly story: Article;
  readonly author: string;
  /** When it was last kept, ISO instant. Only shown to people. */
  readonly at: string;
  /** Its last revision: makes the keys of its suggestions the same on every machine. */
  readonly revision: string;
}

export interface MergedStory {
  readonly story: Article;
  /** How many places both sides changed. */
  readonly clashes: number;
}

/**
 * Brings together two states of one story that both came from `base`: by key of field, block and photo, and word by
 * word inside a text, suggestions included. Where both sides changed the same words, each side's become a suggestion.
 * Nothing that either side wrote is missing from the story. Symmetric: exchanged sides give the same story.
 */
export function mergeStories(base: Article, mine: Side, theirs: Side): MergedStory {
  assert(base.id === mine.story.id && base.id === theirs.story.id, 'only states of one story can be merged');
  const stamps: Stamps = { mine: stamper(mine), theirs: stamper(theirs) };
  let clashesInText = 0;
  const merging: Merging = {
    clashes: [],
    isMergedApart: (path) => path[0] === 'suggestions' || textIdOf(path) !== null,
    mergeBlock(was, own, other) {
      const merged = mergeBlock(was, own, other, stamps, merging);
      clashesInText += merged?.clashes ?? 0;
      return merged?.block ?? null;
    },
  };
  const values = mergeValue([], base, mine.story, theirs.story, merging) as Article;
  const head = mergeHead(base, mine, theirs, values, stamps, merging.clashes);
  const story = settled({ ...values, ...head.head }, [mine.story, theirs.story]);
  return { story, clashes: clashesInText + head.clashes + merging.clashes.length };
}

/** A side's stamps: keys that both machines make alike. */
function stamper({ author, at, revision }: Side): () => Stamp {
  let count = 0;
  return () => ({ _key: `${revision}-${count++}`.slice(-64), author: author.slice(0, 200), at });
}

/** The textId of a running text of the head, by its path. */
function textIdOf(path: readonly string[]): string | null {
  const [first = '', key = '', name = ''] = path;
  if (first === 'photos' && (name === 'caption' || name === 'credit') && path.length === 3) return `${name}:${key}`;
  if (first === 'dateline') return key === 'place' ? 'dateline:' : null;
  return path.length === 1 && ['kicker', 'headline', 'subheadline', 'sapo'].includes(first) ? `${first}:` : null;
}

const isText = (block: Block | undefined): block is TextBlock => block?._type === 'block';

function textTokens(block: TextBlock): readonly Token[] {
  const { suggest, ...rest } = block;
  return (suggest && tokensOfBlock(rest, suggest)) ?? itemTokens({ block: rest, tokens: null });
}

/** A block that both sides changed; null where both have to stay. */
function mergeBlock(
  was: Block | undefined,
  mine: Block,
  theirs: Block,
  stamps: Stamps,
  merging: Merging,
): { readonly block: Block; readonly clashes: number } | null {
  if (!isText(mine) || !isText(theirs)) {
    if (mine._type !== theirs._type) return null;
    // beneath the body's level, where objects are merged property by property
    const nested: Merging = { ...merging, clashes: [], isMergedApart: () => false };
    const merged = mergeValue(['block'], was?._type === mine._type ? was : {}, mine, theirs, nested) as Block;
    if (!blockSchema.safeParse(merged).success) return null;
    merging.clashes.push(...nested.clashes);
    return { block: merged, clashes: 0 };
  }
  const [ownStart, ...own] = textTokens(mine);
  const [otherStart, ...other] = textTokens(theirs);
  const [wasStart, ...before] = isText(was) ? textTokens(was) : [];
  const { tokens, clashes } = mergeTokens(before, own, other, stamps);
  const shapeOf = (token: Token | undefined) => (token as Start | undefined)?.shape;
  const shape = mergeValue(['shape'], shapeOf(wasStart), shapeOf(ownStart), shapeOf(otherStart), {
    ...merging,
    clashes: [],
    isMergedApart: () => false,
  }) as Start['shape'];
  const start = mergeStart((wasStart as Start) ?? null, ownStart as Start, otherStart as Start, shape);
  const live = tokens.filter((token): token is Run => token.type === 'run' && isLive(token));
  const suggest = blockSuggestionsOf([start, ...tokens]);
  return { block: { ...(blockOf(shape, live) as TextBlock), ...(suggest && { suggest }) }, clashes };
}

/** The head's running texts with their suggestions, and what else is suggested in the head. */
function mergeHead(
  base: Article,
  mine: Side,
  theirs: Side,
  merged: Article,
  stamps: Stamps,
  clashing: readonly Clash[],
): { readonly head: Partial<ArticleHead>; readonly clashes: number } {
  const tokens = (story: Article, id: string): readonly Token[] | null => {
    const text = headTexts(story).get(id);
    if (text === undefined) return null;
    const runs = text === '' ? [] : [keptRun(text)];
    const stored = story.suggestions?.texts?.[id];
    return (stored && tokensOfStretches(stored, runs)) ?? runs;
  };
  let head: ArticleHead = merged;
  let clashes = 0;
  const texts: Record<string, ReturnType<typeof stretchesOf>> = {};
  for (const id of headTexts(merged).keys()) {
    const [own, other] = [tokens(mine.story, id), tokens(theirs.story, id)];
    const result = mergeTokens(tokens(base, id) ?? [], own ?? other ?? [], other ?? own ?? [], stamps);
    clashes += result.clashes;
    head = withText(head, id, textOf(result.tokens, 'current'));
    if (result.tokens.some(isDifferent)) texts[id] = stretchesOf(result.tokens);
  }
  const suggestions = mergeValue(
    ['kept'],
    base.suggestions ?? {},
    mine.story.suggestions ?? {},
    theirs.story.suggestions ?? {},
    { clashes: [], isMergedApart: (path) => path[1] === 'texts', mergeBlock: () => null },
  ) as HeadSuggestions;
  const values: Record<string, unknown> = { ...suggestions.values };
  // a value that can't be two: the other side's is what was before
  for (const { path, kept, ...both } of clashing) {
    const field = valueFieldOf(path);
    if (field === null || kept === 'both' || values[field] !== undefined) continue;
    values[field] = { before: both[kept === 'mine' ? 'theirs' : 'mine'], stamp: stamps[kept]() };
  }
  const { texts: _texts, values: _values, ...others } = suggestions;
  const all: Record<string, unknown> = {
    ...others,
    ...(Object.keys(texts).length > 0 && { texts }),
    ...(Object.keys(values).length > 0 && { values }),
  };
  const { suggestions: _own, ...rest } = head;
  return { head: Object.keys(all).length > 0 ? { ...rest, suggestions: all as HeadSuggestions } : rest, clashes };
}

function valueFieldOf(path: readonly string[]): ValueField | null {
  const name = path.join('.') === 'dateline.date' ? 'datelineDate' : path.length === 1 ? path[0] : null;
  return valueFields.find((field) => field === name) ?? null;
}

/** The merged story through the schema, with the photos that it shows, and suggestions only where they hold. */
function settled(merged: Article, sides: readonly Article[]): Article {
  const story = withPhotosInUse(withoutRisenGhosts(merged), sides);
  const parsed = parseArticle(story);
  assert(parsed.ok, `merging made no valid story: ${parsed.ok ? '' : JSON.stringify(parsed.error)}`);
  // suggestions of both sides may rule each other out; what they proposed stands in the text, what was in the revisions
  return parseArticle(originalOf(parsed.value)).ok ? parsed.value : currentOf(parsed.value);
}

/**
 * A block taken out by suggestion on one side and changed on the other stands: it is not behind another one as well. One
 * that is inserted where it stands was moved by suggestion, and does stand in both places.
 */
function withoutRisenGhosts(story: Article): Article {
  const isInserted = (one: Block) => suggestionsOf(story, one)?.insertedBy !== undefined;
  const alive = new Set(story.body.filter((one) => !isInserted(one)).map((one) => one._key));
  const body = story.body.map((one): Block => {
    if (!isText(one) || !one.suggest) return one;
    const [start, ...rest] = textTokens(one);
    if (!rest.some((token) => token.type === 'start' && alive.has(token.shape.key))) return one;
    let isRisen = false;
    const left = rest.filter((token) => {
      if (token.type === 'start') isRisen = alive.has(token.shape.key);
      return !(isRisen && token.del !== null);
    });
    const { suggest: _own, ...plain } = one;
    const suggest = start ? blockSuggestionsOf([start, ...left]) : null;
    return { ...plain, ...(suggest && { suggest }) };
  });
  return { ...story, body };
}

/** A photo taken out on one side and placed on the other stays; a lead photo that is gone is none. */
function withPhotosInUse(story: Article, sides: readonly Article[]): Article {
  const have = new Set(story.photos.map((one) => one._key));
  const used = story.body.flatMap(photosOf);
  const back: Photo[] = [];
  for (const key of used) {
    const photo = sides.flatMap((side) => side.photos).find((one) => one._key === key);
    if (have.has(key) || !photo) continue;
    have.add(key);
    back.push(photo);
  }
  const leadPhoto = story.leadPhoto !== null && have.has(story.leadPhoto) ? story.leadPhoto : null;
  return { ...story, photos: [...story.photos, ...back], leadPhoto };
}
