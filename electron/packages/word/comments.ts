import type { Document, Element } from '@xmldom/xmldom';
import { attribute, elements, instantOf } from './xml.ts';

/** A comment of Word, with where it stands in a document whose changes are settled. */
export interface WordComment {
  readonly author: string;
  readonly at: string;
  readonly text: string;
  readonly isResolved: boolean;
  readonly replies: readonly { readonly author: string; readonly at: string; readonly text: string }[];
  /** The paragraph, and the words in it that it is about; null for a comment that points nowhere. */
  readonly place: { readonly paragraph: string; readonly from: number; readonly to: number } | null;
}

interface Said {
  readonly id: string;
  readonly paragraph: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

/** `comments` is word/comments.xml; `extended` word/commentsExtended.xml, which newer programs write: threads, and what is done. */
export function readComments(
  document: Document,
  comments: Document,
  extended: Document | null,
  now: string,
): WordComment[] {
  const said = elements(comments, 'comment').map((comment): Said => {
    const paragraphs = elements(comment, 'p');
    return {
      id: attribute(comment, 'id'),
      paragraph: paragraphs.length > 0 ? attribute(paragraphs.at(-1) as Element, 'paraId') : '',
      author: attribute(comment, 'author') || 'Word',
      at: instantOf(comment, now),
      text: paragraphs.map(textOf).join('\n').trim(),
    };
  });
  const threads = new Map(
    (extended ? elements(extended, 'commentEx') : []).map((one) => [
      attribute(one, 'paraId'),
      { parent: attribute(one, 'paraIdParent'), isDone: ['1', 'true'].includes(attribute(one, 'done')) },
    ]),
  );
  const parentOf = ({ paragraph }: Said): string => (paragraph === '' ? '' : (threads.get(paragraph)?.parent ?? ''));
  const placed = places(document);
  return said
    .filter((one) => parentOf(one) === '')
    .map(({ id, paragraph, author, at, text }) => ({
      author,
      at,
      text,
      isResolved: threads.get(paragraph)?.isDone ?? false,
      replies: said
        .filter((one) => paragraph !== '' && parentOf(one) === paragraph)
        .map((reply) => ({ author: reply.author, at: reply.at, text: reply.text })),
      place: placed.get(id) ?? null,
    }))
    .filter(({ text, replies }) => text !== '' || replies.length > 0);
}

const spoken = ['t', 'tab', 'br', 'cr'];
const textOf = (paragraph: Element): string =>
  elements(paragraph, ...spoken)
    .map(saidBy)
    .join('');

function saidBy({ localName, textContent }: Element): string {
  if (localName === 't') return textContent ?? '';
  return localName === 'tab' ? '\t' : '\n';
}

/** By the comments' ids. One that reaches over several paragraphs is about the words of the first that has any. */
function places(document: Document): Map<string, NonNullable<WordComment['place']>> {
  const found = new Map<string, NonNullable<WordComment['place']>>();
  const isRange = new Set<string>();
  let paragraph = '';
  let begun = new Map<string, number>();
  let ended: { readonly id: string; readonly from: number; readonly to: number }[] = [];
  const endParagraph = () => {
    for (const [id, from] of begun) ended.push({ id, from, to: paragraph.length });
    for (const { id, from, to } of ended)
      if (!found.has(id) && (!isRange.has(id) || paragraph.slice(from, to).trim() !== ''))
        found.set(id, { paragraph, from, to });
    begun = new Map([...begun.keys()].filter((id) => !found.has(id)).map((id) => [id, 0]));
    paragraph = '';
    ended = [];
  };
  for (const element of elements(
    document,
    'p',
    'commentRangeStart',
    'commentRangeEnd',
    'commentReference',
    ...spoken,
  )) {
    const id = attribute(element, 'id');
    switch (element.localName) {
      case 'p':
        endParagraph();
        break;
      case 'commentRangeStart':
        isRange.add(id);
        begun.set(id, paragraph.length);
        break;
      case 'commentRangeEnd': {
        const from = begun.get(id);
        if (from !== undefined) ended.push({ id, from, to: paragraph.length });
        begun.delete(id);
        break;
      }
      case 'commentReference':
        if (!isRange.has(id)) ended.push({ id, from: paragraph.length, to: paragraph.length });
        break;
      default:
        paragraph += saidBy(element);
    }
  }
  endParagraph();
  return found;
}
