import { z } from 'zod';
import { type Block, block, paragraph, photosOf } from './blocks/index.ts';
import { photo } from './photo.ts';
import { textFields } from './text-field.ts';
import { day, instant, key, line, text } from './string.ts';
import { headSuggestions } from './suggest.ts';

/** The version of the stored form. Raised together with a step in `migrations.ts`. */
export const articleVersion = 3;

/** bài, ảnh, bài và ảnh, tổng hợp, theo nguồn */
export const bylineRoles = ['text', 'photo', 'textAndPhoto', 'compiled', 'source'] as const;
export type BylineRole = (typeof bylineRoles)[number];
export const byline = z.strictObject({ _key: key, name: line, role: z.enum(bylineRoles) });
export type Byline = Readonly<z.infer<typeof byline>>;

/** The story's way; each step is recorded by the review. */
export const storyStates = [
  'draft',
  'submitted',
  'inReview',
  'returned',
  'approved',
  'exported',
  'corrected',
  'spiked',
] as const;
export type StoryState = (typeof storyStates)[number];

const remark = { _key: key, author: z.string(), at: instant, text };
/**
 * What a comment is about: a stretch of a running text, or of length 0 a whole field or block. Kept up to date by the
 * edits; a stretch whose words were deleted is of length 0 too, and the comment's `quotation` says what they were.
 */
export const commentAnchor = z.strictObject({
  field: z.enum(textFields),
  key: z.string().max(160),
  offset: z.int().min(0),
  length: z.int().min(0),
});
export type CommentAnchor = Readonly<z.infer<typeof commentAnchor>>;
export const comment = z.strictObject({
  ...remark,
  /** Null: the whole story. */
  anchor: commentAnchor.nullable().default(null),
  /** The words it was made on; empty for a whole field, block or story. */
  quotation: text.default(''),
  /** A question to the reporter: it has to be closed before the story is approved. */
  question: z.boolean().default(false),
  resolved: z.boolean(),
  /** Who closed it last. */
  resolvedBy: z.string().default(''),
  replies: z.array(z.strictObject(remark)),
});
export type Comment = Readonly<z.infer<typeof comment>>;

/** The head: everything of a story but its body. Short running texts are plain strings, photos carry their captions. */
export const articleHead = z.strictObject({
  section: line,
  kicker: line,
  headline: line,
  subheadline: line,
  sapo: line,
  /** The newsroom's name before the sapo, e.g. `Thanh tra`; the export writes `(Thanh tra) - `. */
  sourcePrefix: line,
  dateline: z.strictObject({ place: line, date: day.nullable() }),
  bylines: z.array(byline),
  photos: z.array(photo),
  /** The `_key` of the lead photo. */
  leadPhoto: key.nullable(),
  tags: z.array(line),
  related: z.array(z.strictObject({ _key: key, title: line, url: z.string() })),
  slug: line,
  seoTitle: line,
  description: line,
  socialTitle: line,
  /** Ghi chú tòa soạn: never leaves the newsroom. */
  deskNote: text,
  embargo: instant.nullable(),
  publishAt: instant.nullable(),
  state: z.enum(storyStates),
  assignee: line,
  comments: z.array(comment),
  /** Suggested changes outside the text blocks; absent in a story without any. */
  suggestions: headSuggestions.optional(),
});
export type ArticleHead = Readonly<z.infer<typeof articleHead>>;

/** A story, whole. This is what is kept, compared, checked, handed over and exported. */
export const article = articleHead
  .extend({
    version: z.literal(articleVersion),
    id: z.string().min(1).max(64),
    language: z.literal('vi'),
    body: z.array(block),
  })
  .overwrite((story) => {
    // a save takes the last suggestion away by an empty value
    if (!story.suggestions || Object.keys(story.suggestions).length > 0) return story;
    const { suggestions: _none, ...rest } = story;
    return rest as typeof story;
  })
  .superRefine((story, context) => {
    const twice = (path: string, keys: readonly string[]) => {
      for (const [at, one] of keys.entries())
        if (keys.indexOf(one) !== at)
          context.addIssue({ code: 'custom', path: [path, at, '_key'], message: `the key ${one} is used twice` });
    };
    twice(
      'body',
      story.body.map((one) => one._key),
    );
    twice(
      'bylines',
      story.bylines.map((one) => one._key),
    );
    twice(
      'photos',
      story.photos.map((one) => one._key),
    );
    const photos = new Set(story.photos.map((one) => one._key));
    for (const [at, one] of story.body.entries())
      for (const [place, photo] of photosOf(one).entries())
        if (!photos.has(photo))
          context.addIssue({
            code: 'custom',
            path: one._type === 'photo' ? ['body', at, 'photo'] : ['body', at, 'photos', place],
            message: 'no such photo in the story',
          });
    if (story.leadPhoto !== null && !photos.has(story.leadPhoto))
      context.addIssue({ code: 'custom', path: ['leadPhoto'], message: 'no such photo in the story' });
  });
export type Article = ArticleHead & {
  readonly version: typeof articleVersion;
  readonly id: string;
  readonly language: 'vi';
  readonly body: readonly Block[];
};

/** A story without its body. */
export const headOf = ({
  version: _version,
  id: _id,
  language: _language,
  body: _body,
  ...head
}: Article): ArticleHead => head;

/** A story with nothing in it but one empty paragraph, `bodyKey`. */
export function emptyArticle(id: string, bodyKey: string): Article {
  return {
    version: articleVersion,
    id,
    language: 'vi',
    section: '',
    kicker: '',
    headline: '',
    subheadline: '',
    sapo: '',
    sourcePrefix: '',
    dateline: { place: '', date: null },
    bylines: [],
    body: [paragraph(bodyKey)],
    photos: [],
    leadPhoto: null,
    tags: [],
    related: [],
    slug: '',
    seoTitle: '',
    description: '',
    socialTitle: '',
    deskNote: '',
    embargo: null,
    publishAt: null,
    state: 'draft',
    assignee: '',
    comments: [],
  };
}
