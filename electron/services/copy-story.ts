import { type Article, photosOf } from '../../shared/article/index.ts';
import { currentOf } from '../../shared/review/index.ts';

/** What belongs to the one story that is on its way: where it stands, what was said about it, when it goes out. */
const ownWay = {
  state: 'draft',
  assignee: '',
  comments: [],
  deskNote: '',
  slug: '',
  embargo: null,
  publishAt: null,
} as const satisfies Partial<Article>;

/** A new draft of the same words as they now read. */
export const copyOf = (story: Article, id: string): Article => ({ ...currentOf(story), ...ownWay, comments: [], id });

/**
 * What stands from a block of the body on, as a draft of its own: with its photos, section, authors, place and tags, to
 * be given a headline. Null if the block is not there, or is the first one: nothing would be left.
 */
export function splitFrom(story: Article, id: string, block: string): Article | null {
  const whole = copyOf(story, id);
  const at = whole.body.findIndex((one) => one._key === block);
  if (at < 1) return null;
  const body = whole.body.slice(at);
  const placed = body.flatMap(photosOf);
  return {
    ...whole,
    headline: '',
    subheadline: '',
    sapo: '',
    seoTitle: '',
    description: '',
    socialTitle: '',
    photos: whole.photos.filter(({ _key }) => placed.includes(_key)),
    leadPhoto: placed[0] ?? null,
    body,
  };
}
