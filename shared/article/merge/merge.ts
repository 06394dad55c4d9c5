import type { Article } from '../article.ts';
import { isKnown } from '../blocks/index.ts';
import { parseArticle } from '../parse.ts';
import type { Photo } from '../photo.ts';
import { assert } from '../../base/index.ts';
import { type Clash, mergeValue } from './value.ts';

export interface MergedStory {
  readonly story: Article;
  /** Where both sides changed the same, in the story's order. */
  readonly clashes: readonly Clash[];
}

/**
 * Brings together two states of one story that both came from `base`: by key of field, block and photo, and word by
 * word inside a text. Nothing that either side wrote is missing from the story or its clashes. Symmetric: exchanged
 * sides give the same story.
 */
export function mergeStories(base: Article, mine: Article, theirs: Article): MergedStory {
  assert(base.id === mine.id && mine.id === theirs.id, 'only states of one story can be merged');
  const clashes: Clash[] = [];
  const merged = mergeValue([], base, mine, theirs, clashes) as Article;
  const result = parseArticle(withPhotosInUse(merged, [mine, theirs]));
  assert(result.ok, `merging made no valid story: ${result.ok ? '' : JSON.stringify(result.error)}`);
  return { story: result.value, clashes };
}

/** A photo taken out on one side and placed on the other stays; a lead photo that is gone is none. */
function withPhotosInUse(story: Article, sides: readonly Article[]): Article {
  const have = new Set(story.photos.map((one) => one._key));
  const used = story.body.flatMap((block) => {
    if (!isKnown(block)) return [];
    return block._type === 'photo' ? [block.photo] : block._type === 'gallery' ? block.photos : [];
  });
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
