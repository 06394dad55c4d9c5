import { createHash } from 'node:crypto';
import { CmsFailure } from '../cms-failure.ts';
import type { PostStatus, RemotePost } from '../connector.ts';
import { type Json, listOf, textOf } from '../json.ts';

export const postQuery = { formats: 'html,lexical', include: 'tags,authors' };

export interface GhostPost extends RemotePost {
  readonly raw: Json;
}

const statuses: Readonly<Record<string, PostStatus>> = {
  draft: 'draft',
  published: 'publish',
  scheduled: 'future',
  sent: 'publish',
};

/** The one post of an answer. */
export function postIn(answer: Json, address: string): GhostPost {
  const [raw] = listOf(answer['posts']);
  if (!raw) throw new CmsFailure('not-understood');
  return postOf(raw, address);
}

export function postOf(raw: Json, address: string): GhostPost {
  const id = textOf(raw['id']);
  const status = statuses[textOf(raw['status'])];
  if (id === '' || status === undefined || raw['lexical'] === undefined) throw new CmsFailure('not-understood');
  const mark = /<!-- morat:.*? -->/.exec(textOf(raw['codeinjection_head']))?.[0] ?? '';
  return {
    id,
    status,
    slug: textOf(raw['slug']),
    url: textOf(raw['url']),
    editUrl: new URL(`ghost/#/editor/post/${id}`, address).href,
    modified: textOf(raw['updated_at']),
    seen: seen(raw),
    title: textOf(raw['title']),
    excerpt: textOf(raw['custom_excerpt']),
    // a draft that was only made has an empty paragraph
    content: textOf(raw['html']) === '' && mark === '' ? '' : `${textOf(raw['html'])}${mark}`,
    raw,
  };
}

const seenFields = [
  'title',
  'custom_excerpt',
  'slug',
  'feature_image',
  'feature_image_alt',
  'feature_image_caption',
  'meta_title',
  'meta_description',
  'og_title',
] as const;

/** All that an editor could change but status and dates. */
function seen(raw: Json): string {
  const names = (list: unknown, field: string) => listOf(list).map((one) => textOf(one[field]));
  const parts = [
    ...seenFields.map((field) => textOf(raw[field])),
    textOf(raw['html']).replaceAll(/\s+/g, ' ').trim(),
    names(raw['tags'], 'slug'),
    names(raw['authors'], 'id'),
    withoutMark(textOf(raw['codeinjection_head'])),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What a newsroom itself has put into the page's head stays there beside the mark. */
const withoutMark = (head: string): string => head.replaceAll(/\s*<!-- morat:.*? -->/g, '').trim();
export const withMark = (head: string, mark: string): string => `${withoutMark(head)}\n${markComment(mark)}`.trim();
/** The key and revision where no reader sees them, and where a search finds them. */
export const markComment = (mark: string): string => `<!-- morat:${mark} -->`;
