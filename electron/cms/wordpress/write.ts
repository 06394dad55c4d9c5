import type { SendNotice } from '../../../shared/api/index.ts';
import type { Article } from '../../../shared/article/index.ts';
import { compareHtml, wordNotices } from '../compare.ts';
import type { StepContext, Submission, Written } from '../connector.ts';
import { folded } from '../plain-html.ts';
import { featuredPhoto, markOf, publishTime, reachableStatus, wantedSlug } from '../publishing.ts';
import type { Rights } from './account.ts';
import { writeBlocks } from './blocks.ts';
import { fieldText, metaOf, postFields, postOf, siteDate, type WordPressPost } from './post.ts';
import { textOf } from '../json.ts';
import { type Session } from './session.ts';
import type { SiteNames } from './terms.ts';

/** How a newsroom wants its stories at a site. */
export interface WordPressOptions {
  /** Sapo as the body's first paragraph too: most themes show no excerpt above a story. */
  readonly sapoInBody: boolean;
  /** The lead photo in the body too, if the story does not place it: not every theme shows its caption. */
  readonly leadInBody: boolean;
}

/** Gives a post all its content in one update, reads it back and compares. */
export async function writePost(
  session: Session,
  address: string,
  options: WordPressOptions,
  rights: Rights,
  names: SiteNames,
  post: WordPressPost,
  submission: Submission,
  context: StepContext,
): Promise<Written> {
  const { article, key, photos } = submission;
  const notices: SendNotice[] = [];
  const sections = await names.terms('categories', [article.section], context);
  const tags = await names.terms('tags', article.tags, context);
  notices.push(...sections.notices, ...tags.notices);
  const author = await authorOf(names, article, rights, context);
  const { meta, without } = metaOf(article, key, post.raw);
  const inBody = (field: 'kicker' | 'subheadline') => without.includes(field);
  notices.push(
    ...without
      .filter((field) => field !== 'kicker' && field !== 'subheadline')
      .map((field): SendNotice => ({ code: 'field-not-there', params: { field } })),
  );
  const content = writeBlocks(
    article,
    markOf(key, submission.revision),
    photos,
    {
      kicker: inBody('kicker'),
      subheadline: inBody('subheadline'),
      sapo: options.sapoInBody,
      byline: author === null,
      leadPhoto: options.leadInBody,
    },
    submission.creditForm,
  );
  const { status, note } = reachableStatus(submission.status, post.status, rights.publish);
  if (note) notices.push({ code: note, params: {} });
  const date = publishTime(article);
  const featured = photos.get(featuredPhoto(article) ?? '')?.id;
  const sent = {
    title: fieldText(article.headline),
    content,
    excerpt: fieldText(article.sapo),
    slug: wantedSlug(article),
    status,
    categories: sections.ids,
    tags: tags.ids,
    featured_media: Number(featured ?? 0),
    ...(date !== null && { date: siteDate(date) }),
    ...(author !== null && { author }),
    ...(Object.keys(meta).length > 0 && { meta }),
  };
  await session.post(`/wp/v2/posts/${post.id}`, sent, context, postFields);
  const kept = postOf(await session.get(`/wp/v2/posts/${post.id}`, postFields, context), address);
  return { post: kept, notices: [...notices, ...compared(sent, kept, article)] };
}

/** The site's user that the first author is, or null: then the byline stands in the body, as it does for several. */
async function authorOf(
  names: SiteNames,
  article: Article,
  rights: Rights,
  context: StepContext,
): Promise<number | null> {
  const named = article.bylines.filter(({ name }) => name !== '');
  const [only] = named;
  if (!only || named.length > 1 || only.role !== 'text' || !rights.nameAuthors) return null;
  return await names.author(only.name, context);
}

interface Sent {
  readonly content: string;
  readonly slug: string;
  readonly categories: readonly number[];
  readonly tags: readonly number[];
  readonly featured_media: number;
  readonly author?: number;
  readonly date?: string;
}

function compared(sent: Sent, kept: WordPressPost, article: Article): SendNotice[] {
  const notices: SendNotice[] = compareHtml(sent.content, kept.content);
  const note = (wrong: boolean, code: SendNotice['code'], params: SendNotice['params'] = {}) => {
    if (wrong) notices.push({ code, params });
  };
  const lost = (ids: readonly number[], name: string) =>
    ids.filter((id) => !(kept.raw[name] as unknown[] | undefined)?.includes(id)).length;
  note(folded(kept.title) !== folded(article.headline), 'title-changed');
  note(folded(kept.excerpt) !== folded(article.sapo), 'excerpt-changed');
  note(kept.slug !== sent.slug, 'slug-changed', { sent: sent.slug, kept: kept.slug });
  note(lost(sent.tags, 'tags') > 0, 'tag-lost', { name: `${lost(sent.tags, 'tags')}` });
  note(lost(sent.categories, 'categories') > 0, 'section-lost');
  note(sent.featured_media !== 0 && kept.raw['featured_media'] !== sent.featured_media, 'lead-photo-lost');
  note(sent.author !== undefined && kept.raw['author'] !== sent.author, 'author-not-set');
  note(
    sent.date !== undefined && Date.parse(`${textOf(kept.raw['date_gmt'])}Z`) !== Date.parse(sent.date),
    'date-changed',
  );
  return notices;
}

/** This revision, and no word in it that it does not have: an answer that was lost, and nobody has written since. */
export function isOwnText(
  post: Pick<WordPressPost, 'content' | 'title'>,
  { key, revision, article, creditForm }: Pick<Submission, 'key' | 'revision' | 'article' | 'creditForm'>,
): boolean {
  if (!post.content.includes(`"moratId":"${markOf(key, revision)}"`)) return false;
  const all = { kicker: true, subheadline: true, sapo: true, byline: true, leadPhoto: true };
  const ours = writeBlocks(article, markOf(key, revision), new Map(), all, creditForm);
  const added = wordNotices(ours, post.content).some(({ code }) => code === 'words-added');
  return !added && folded(post.title) === folded(article.headline);
}
