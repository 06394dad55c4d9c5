import type { Article } from '../../shared/article/index.ts';
import { slugOf } from '../../shared/language/index.ts';

const longestSlug = 60;

/** What a story's files are called by: its slug, or its headline without diacritics. */
export const storySlug = (story: Article): string =>
  slugOf(story.slug === '' ? story.headline : story.slug)
    .slice(0, longestSlug)
    .replace(/-+$/, '') || 'bai';

/** `hai-phong-tang-cuong-khoi-dai-doan-ket-2022-01-07-k3f8ab.zip`: what it is, of what day, and which story. */
export function packageName(story: Article, at: string, extension = 'zip'): string {
  return [storySlug(story), story.dateline.date ?? at.slice(0, 10), slugOf(story.id).slice(0, 6)]
    .join('-')
    .concat(`.${extension}`);
}
