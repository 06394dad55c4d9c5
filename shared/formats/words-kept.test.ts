import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import type { Article } from '../article/index.ts';
import { anyArticle } from '../article/arbitrary.ts';
import { firstLost, inOrderOf, markdownText, toldTexts } from './fixtures/told.ts';
import { writeHtml } from './html/write.ts';
import { writeMarkdown } from './markdown/write.ts';
import { writeText } from './text/write.ts';

// Whatever a story holds, the words of what goes out are its words, in order. Read by other programs than wrote them.

const runs = { numRuns: Number(process.env['MORAT_FORM_RUNS'] ?? 200) };
const inLine = new Set(['a', 'strong', 'em', 'u', 'sub', 'sup']);

/** What a reader of the page sees. */
function pageText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'head') return '';
  const inside = 'childNodes' in node ? node.childNodes.map(pageText).join('') : '';
  return inLine.has(node.nodeName) ? inside : ` ${inside} `;
}

const keeps = (read: (story: Article) => string, told = toldTexts) =>
  fc.assert(
    fc.property(anyArticle, (story) => {
      expect(firstLost(told(story), read(story))).toBeNull();
    }),
    runs,
  );

it('a page keeps the words of any story', () => {
  keeps((story) => pageText(parse(writeHtml(story, () => 'photos/01.jpg'))));
});

it('plain text keeps the words of any story', () => {
  keeps((story) => writeText(story));
});

it('Markdown keeps the words of any story', () => {
  keeps(
    (story) => markdownText(writeMarkdown(story, () => 'photos/01.jpg')),
    (story) => inOrderOf(story, [story.headline, story.kicker, story.subheadline]),
  );
});
