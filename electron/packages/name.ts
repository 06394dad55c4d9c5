import type { Article } from '../../shared/article/index.ts';
import { slugOf } from '../../shared/language/index.ts';

const longestSlug = 60;

/** `hai-phong-tang-cuong-khoi-dai-doan-ket-2022-01-07-k3f8ab.zip`: what it is, of what day, and which story. */
export function packageName(story: Article, at: string, extension: 'zip' | 'morat' = 'zip'): string {
  const slug = (story.slug === '' ? slugOf(story.headline) : slugOf(story.slug))
    .slice(0, longestSlug)
    .replace(/-+$/, '');
  return [slug || 'bai', story.dateline.date ?? at.slice(0, 10), slugOf(story.id).slice(0, 6)]
    .join('-')
    .concat(`.${extension}`);
}
