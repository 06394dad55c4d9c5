import { createHash } from 'node:crypto';
import type { Article } from '../../../shared/article/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import type { PostStatus, RemotePost } from '../connector.ts';
import { type Json, objectOf, textOf } from '../json.ts';
import { plainOf } from '../plain-html.ts';

export const postFields = {
  context: 'edit',
  _fields: 'id,status,slug,link,modified_gmt,date_gmt,title,content,excerpt,author,featured_media,categories,tags,meta',
};

/** `meta` beside what the interface knows: which fields the site has registered. */
export interface WordPressPost extends RemotePost {
  readonly raw: Json;
}

export function postOf(value: unknown, address: string): WordPressPost {
  const raw = objectOf(value);
  const text = (name: string): string => textOf(objectOf(raw[name])['raw']);
  const id = textOf(raw['id']);
  if (id === '' || raw['content'] === undefined) throw new CmsFailure('not-understood');
  return {
    id,
    status: textOf(raw['status']) as PostStatus,
    slug: textOf(raw['slug']),
    url: textOf(raw['link']),
    editUrl: new URL(`wp-admin/post.php?post=${id}&action=edit`, address).href,
    modified: `${textOf(raw['modified_gmt'])}Z`,
    seen: seen(raw, text),
    title: plainOf(text('title')),
    excerpt: plainOf(text('excerpt')),
    content: text('content'),
    raw,
  };
}

/** All that an editor could change but status and date: a draft's date floats until the post is published. */
function seen(raw: Json, text: (name: string) => string): string {
  const parts = [
    text('title'),
    normalised(text('content')),
    text('excerpt'),
    raw['slug'],
    raw['author'],
    raw['featured_media'],
    raw['categories'],
    raw['tags'],
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** HTML without what the block editor writes anew when a post is merely saved. */
const normalised = (html: string): string =>
  html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/\s*\/>/g, '>')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> </g, '><')
    .trim();

/** Text for a field that WordPress reads as HTML. */
export const fieldText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An instant as the site cannot misread it: with Vietnam's own offset. */
export function siteDate(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000);
  return `${local.toISOString().slice(0, 19)}+07:00`;
}

/** Custom fields that sites register for what WordPress has no place for, first name first. */
const metaNames: Readonly<Record<string, { readonly names: readonly string[]; value: (article: Article) => string }>> =
  {
    kicker: { names: ['morat_kicker', 'kicker'], value: (one) => one.kicker },
    subheadline: { names: ['morat_subheadline', 'subheadline'], value: (one) => one.subheadline },
    seoTitle: { names: ['morat_seo_title', '_yoast_wpseo_title', 'seo_title'], value: (one) => one.seoTitle },
    description: {
      names: ['morat_description', '_yoast_wpseo_metadesc', 'seo_description'],
      value: (one) => one.description,
    },
    socialTitle: { names: ['morat_social_title', '_yoast_wpseo_opengraph-title'], value: (one) => one.socialTitle },
    dateline: { names: ['morat_place', 'dateline'], value: (one) => one.dateline.place },
  };
export type MetaField = 'kicker' | 'subheadline' | 'seoTitle' | 'description' | 'socialTitle' | 'dateline';

/** What goes into the site's own fields, and which of the story's fields found none. */
export function metaOf(
  article: Article,
  key: string,
  raw: Json,
): { meta: Record<string, string>; without: MetaField[] } {
  const registered = new Set(Object.keys(objectOf(raw['meta'])));
  const meta: Record<string, string> = registered.has('morat_id') ? { morat_id: key } : {};
  const without: MetaField[] = [];
  for (const [field, { names, value }] of Object.entries(metaNames)) {
    const name = names.find((one) => registered.has(one));
    if (name !== undefined) meta[name] = value(article);
    else if (value(article) !== '') without.push(field as MetaField);
  }
  return { meta, without };
}
