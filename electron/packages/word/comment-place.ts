import { type Article, type Comment, type RunningText, runningTexts } from '../../../shared/article/index.ts';
import { newKey } from '../../../shared/base/index.ts';
import type { WordComment } from './comments.ts';

/** A comment of Word on the same words of the story; where they stand nowhere any more, on the whole story. */
export function storyComment(comment: WordComment, article: Article, mend: (run: string) => string): Comment {
  const { author, at, place } = comment;
  const text = mend(comment.text);
  const quotation = place ? tidy(mend(place.paragraph.slice(place.from, place.to))) : '';
  return {
    _key: newKey(),
    author,
    at,
    text,
    anchor: place ? anchorOf(place, quotation, article, mend) : null,
    quotation,
    question: false,
    resolved: comment.isResolved,
    resolvedBy: '',
    replies: comment.replies.map((reply) => ({ ...reply, _key: newKey(), text: mend(reply.text) })),
  };
}

/** White space as the reader of the file leaves it. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function anchorOf(
  { paragraph, from }: NonNullable<WordComment['place']>,
  quotation: string,
  article: Article,
  mend: (run: string) => string,
): Comment['anchor'] {
  const whole = tidy(mend(paragraph));
  if (whole === '') return null;
  const texts = runningTexts(article);
  const home =
    texts.find(({ text }) => tidy(text) === whole) ??
    // a caption without its credit, a sapo without its source
    texts.find(({ text }) => text !== '' && whole.includes(tidy(text)) && tidy(text).includes(quotation)) ??
    texts.find(({ text }) => tidy(text).includes(whole));
  if (!home) return null;
  const offset =
    quotation === '' ? -1 : nthPlace(home, quotation, times(tidy(mend(paragraph.slice(0, from))), quotation));
  const { field, key } = home;
  return offset === -1 ? { field, key, offset: 0, length: 0 } : { field, key, offset, length: quotation.length };
}

const times = (text: string, part: string): number => text.split(part).length - 1;

/** Where the words stand for the time after `before` others; the first time if there are not so many. -1: nowhere. */
function nthPlace({ text }: RunningText, words: string, before: number): number {
  const plain = text.replace(/\s/g, ' ');
  let at = plain.indexOf(words);
  for (let passed = 0; passed < before; passed++) {
    const next = plain.indexOf(words, at + 1);
    if (next === -1) break;
    at = next;
  }
  return at;
}
