import type { SendNotice } from '../../../shared/api/index.ts';
import type { Article } from '../../../shared/article/index.ts';
import { captionHtml } from '../../../shared/formats/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import { compareShown, wordNotices } from '../compare.ts';
import type { RemotePost, StepContext, Submission, Written } from '../connector.ts';
import { listOf, textOf } from '../json.ts';
import { folded } from '../plain-html.ts';
import { featuredPhoto, isOut, markOf, publishTime, reachableStatus, wantedSlug } from '../publishing.ts';
import { writeBody } from './body.ts';
import { type GhostPost, markComment, postIn, postQuery, withMark } from './post.ts';
import type { Session } from './session.ts';

/** How a newsroom wants its stories there. */
export interface GhostOptions {
  /** Sapo as the body's first paragraph too; most themes show the excerpt under the headline. */
  readonly sapoInBody: boolean;
}

// Ghost refuses what is longer; a little below, since it counts otherwise than we do
const longest = { excerpt: 300, title: 255, alt: 190, metaTitle: 300, metaDescription: 500 } as const;
/** Ghost schedules nothing that is nearer, in milliseconds. */
const nearest = 2 * 60_000 + 5_000;

/** Gives a post all its content in one update, reads it back and compares. */
export async function writePost(
  session: Session,
  address: string,
  options: GhostOptions,
  post: GhostPost,
  submission: Submission,
  context: StepContext,
): Promise<Written> {
  const { article, key, photos, revision, creditForm } = submission;
  const authors = await authorsOf(session, article, context);
  const sapoFits = article.sapo.length <= longest.excerpt;
  const head = { sapo: options.sapoInBody || !sapoFits, byline: authors === null };
  const body = writeBody(article, photos, head, creditForm);
  const reached = reachableStatus(submission.status, post.status, true);
  const when = whenOf(article, reached.status, post, session.serverTime() ?? Date.now());
  const featured = article.photos.find(({ _key }) => _key === featuredPhoto(article));
  const image = featured ? photos.get(featured._key) : undefined;
  const tags = [article.section, ...article.tags].map((one) => one.trim()).filter((one) => one !== '');
  const sent = {
    title: article.headline.slice(0, longest.title),
    lexical: body.lexical,
    slug: wantedSlug(article),
    custom_excerpt: cutAtWord(article.sapo, longest.excerpt) || null,
    tags: [...new Set(tags)].map((name) => ({ name })),
    ...(authors !== null && { authors: authors.map((id) => ({ id })) }),
    feature_image: image?.url ?? null,
    feature_image_alt: image && featured ? (featured.alt || featured.caption).slice(0, longest.alt) : null,
    feature_image_caption: image && featured ? captionHtml(featured, creditForm) || null : null,
    meta_title: article.seoTitle.slice(0, longest.metaTitle) || null,
    meta_description: article.description.slice(0, longest.metaDescription) || null,
    og_title: article.socialTitle.slice(0, longest.metaTitle) || null,
    codeinjection_head: withMark(textOf(post.raw['codeinjection_head']), markOf(key, revision)),
    ...when,
    updated_at: post.modified,
  };
  await session.put(`/posts/${post.id}/`, { posts: [sent] }, context);
  const kept = postIn(await session.get(`/posts/${post.id}/`, postQuery, context), address);
  const notices: SendNotice[] = [
    ...(reached.note ? [{ code: reached.note, params: {} } as const] : []),
    ...(article.dateline.place === ''
      ? []
      : [{ code: 'field-not-there', params: { field: 'dateline' } } satisfies SendNotice]),
    ...(sapoFits ? [] : [{ code: 'excerpt-cut', params: { count: longest.excerpt } } satisfies SendNotice]),
    ...compared(sent, body.html, kept),
  ];
  return { post: kept, notices };
}

/** The users that the authors are, or null when one of them is none: then the byline stands in the body. */
async function authorsOf(session: Session, article: Article, context: StepContext): Promise<readonly string[] | null> {
  const named = article.bylines.filter(({ name }) => name !== '');
  if (named.length === 0 || named.some(({ role }) => role !== 'text')) return null;
  const users = listOf((await session.get('/users/', { limit: 100, fields: 'id,name' }, context))['users']);
  const same = (one: string, other: string) =>
    folded(one).toLocaleLowerCase('vi') === folded(other).toLocaleLowerCase('vi');
  const ids = named.map(({ name }) => textOf(users.find((user) => same(textOf(user['name']), name))?.['id']));
  return ids.includes('') ? null : ids;
}

/** Status and time as Ghost has them: at a time to come it is scheduled. */
function whenOf(
  article: Article,
  status: string,
  post: GhostPost,
  now: number,
): { status?: string; published_at?: string } {
  if (!isOut(status)) return { status: 'draft' };
  const at = publishTime(article);
  const isLater = at !== null && Date.parse(at) > now;
  if (post.status === 'publish') return {};
  if (status === 'future') return {};
  if (!isLater) return { status: 'published', ...(at !== null && { published_at: at }) };
  const wait = Date.parse(at) - now;
  // too near to be scheduled, and too early to be shown
  if (wait < nearest) throw new CmsFailure('busy', { status: 'hẹn giờ' }, wait);
  return { status: 'scheduled', published_at: at };
}

const cutAtWord = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;

interface Sent {
  readonly title: string;
  readonly slug: string;
  readonly custom_excerpt: string | null;
  readonly tags: readonly { readonly name: string }[];
  readonly authors?: readonly { readonly id: string }[];
  readonly feature_image: string | null;
  readonly feature_image_caption: string | null;
  readonly published_at?: string;
}

function compared(sent: Sent, html: string, kept: GhostPost): SendNotice[] {
  const { raw } = kept;
  const notices = compareShown(html, textOf(raw['html']));
  const note = (wrong: boolean, code: SendNotice['code'], params: SendNotice['params'] = {}) => {
    if (wrong) notices.push({ code, params });
  };
  const same = (one: string, other: unknown) => folded(one) === folded(textOf(other));
  note(!same(sent.title, raw['title']), 'title-changed');
  note(!same(sent.custom_excerpt ?? '', raw['custom_excerpt']), 'excerpt-changed');
  note(kept.slug !== sent.slug, 'slug-changed', { sent: sent.slug, kept: kept.slug });
  const tags = new Set(listOf(raw['tags']).map((one) => folded(textOf(one['name'])).toLocaleLowerCase('vi')));
  for (const { name } of sent.tags) note(!tags.has(folded(name).toLocaleLowerCase('vi')), 'tag-lost', { name });
  note((sent.feature_image ?? '') !== textOf(raw['feature_image']), 'lead-photo-lost');
  note((sent.feature_image_caption ?? '') !== textOf(raw['feature_image_caption']), 'caption-lost', { count: 1 });
  const authors = new Set(listOf(raw['authors']).map((one) => textOf(one['id'])));
  note(sent.authors?.some(({ id }) => !authors.has(id)) ?? false, 'author-not-set');
  note(
    sent.published_at !== undefined && Date.parse(textOf(raw['published_at'])) !== Date.parse(sent.published_at),
    'date-changed',
  );
  return notices;
}

/** This revision, and no word in it that it does not have: an answer that was lost, and nobody has written since. */
export function isOwnText(
  post: Pick<RemotePost, 'content' | 'title'>,
  { key, revision, article, creditForm }: Pick<Submission, 'key' | 'revision' | 'article' | 'creditForm'>,
): boolean {
  if (!post.content.includes(markComment(markOf(key, revision)))) return false;
  const ours = writeBody(article, new Map(), { sapo: true, byline: true }, creditForm);
  const added = wordNotices(ours.html, post.content).some(({ code }) => code === 'words-added');
  return !added && folded(post.title) === folded(article.headline.slice(0, longest.title));
}
