import type { Article } from '../../shared/article/index.ts';
import { publishedPhotos } from '../../shared/formats/index.ts';
import { slugOf } from '../../shared/language/index.ts';
import type { PostStatus, Submission } from './connector.ts';

// What a story asks of any content system that publishes it.

/** When the story is to come out: its publish time, and never before its embargo ends; null: at once. */
export function publishTime({ publishAt, embargo }: Article): string | null {
  const times = [publishAt, embargo].filter((one) => one !== null).toSorted();
  return times.at(-1) ?? null;
}

/** Whether readers see the post, or will without anybody doing more. */
export const isOut = (status: string): boolean => status === 'publish' || status === 'future' || status === 'private';

/** The status to ask for, and whether it is less than was wanted. */
export function reachableStatus(
  wanted: Submission['status'],
  now: PostStatus,
  mayPublish: boolean,
): { status: PostStatus; note: 'status-lower' | 'kept-published' | null } {
  if (wanted !== 'publish')
    return isOut(now) ? { status: now, note: 'kept-published' } : { status: wanted, note: null };
  if (mayPublish || isOut(now)) return { status: 'publish', note: null };
  return { status: 'pending', note: 'status-lower' };
}

/** The photo that stands for the story: the lead photo, else the first. */
export const featuredPhoto = (article: Article): string | null =>
  article.leadPhoto ?? publishedPhotos(article)[0]?._key ?? null;

/** The address's last part, as the story says it or from its headline. */
export const wantedSlug = (article: Article): string => slugOf(article.slug || article.headline).slice(0, 190);

/** The key and what a content system makes of it when an attempt was repeated blindly. */
export const slugsOf = (key: string): string[] => [key, `${key}-2`, `${key}-3`, `${key}-4`];

/** The story's key and revision, as they stand in the post: what it is known by when its address is another. */
export const markOf = (key: string, revision: string): string => `${key}/${revision}`;
