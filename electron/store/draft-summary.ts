import { type Article, type ArticleHead, type Block, blockTexts, countText } from '../../shared/article/index.ts';

/** What the list shows of a story's head, as the columns of `drafts`. */
export interface HeadSummary {
  readonly headline: string;
  readonly section: string;
  /** JSON array of names. */
  readonly authors: string;
  readonly state: ArticleHead['state'];
  readonly headWords: number;
  readonly photos: number;
  readonly photosIncomplete: number;
  readonly assignee: string;
  readonly embargo: string | null;
  readonly publishAt: string | null;
  /** Those that are open, and of them the questions to the reporter. */
  readonly comments: number;
  readonly questions: number;
}

const words = (text: string): number => countText(text).words;

export const summarize = (head: ArticleHead): HeadSummary => ({
  headline: head.headline,
  section: head.section,
  authors: JSON.stringify(head.bylines.map((one) => one.name).filter((name) => name !== '')),
  state: head.state,
  headWords: words(head.headline) + words(head.subheadline) + words(head.sapo),
  photos: head.photos.length,
  photosIncomplete: head.photos.filter((one) => one.caption.trim() === '' || one.credit.trim() === '').length,
  assignee: head.assignee,
  embargo: head.embargo,
  publishAt: head.publishAt,
  comments: head.comments.filter((one) => !one.resolved).length,
  questions: head.comments.filter((one) => !one.resolved && one.question).length,
});

/** A story's length is what the reader reads: headline, subheadline, sapo and body; captions and credits are not counted. */
export const blockWords = (block: Block): number => blockTexts(block).reduce((sum, one) => sum + words(one.text), 0);

/** The words of a whole story, counted as the list counts them. */
export const storyWords = (story: Article): number =>
  summarize(story).headWords + story.body.reduce((sum, block) => sum + blockWords(block), 0);
