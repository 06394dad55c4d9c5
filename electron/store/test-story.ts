import { type Article, emptyArticle, paragraph } from '../../shared/article/index.ts';

/** A story for the store's tests: a headline and paragraphs `b0`, `b1`, … */
export const storyOf = (id: string, headline: string, paragraphs: readonly string[] = ['']): Article => ({
  ...emptyArticle(id, 'b0'),
  headline,
  body: paragraphs.map((text, at) => paragraph(`b${at}`, text)),
});
