import {
  type Article,
  type Block,
  type CreditForm,
  isKnown,
  photosOf,
  plainText,
  type TextBlock,
} from '../../article/index.ts';
import { bylineText, datelineText } from '../head-lines.ts';
import { outgoing } from '../outgoing.ts';
import { captionLine } from '../page/caption-line.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';

/** The story as plain text: one paragraph a line, a blank line between, captions with credits where the photos stand. */
export function writeText(story: Article, form?: CreditForm): string {
  const article = outgoing(story);
  const captions = new Map(
    article.photos.map(({ _key, caption, credit }) => [_key, captionLine(caption, credit, form)]),
  );
  const placed = article.body.flatMap(photosOf);
  const lead = article.leadPhoto && !placed.includes(article.leadPhoto) ? [article.leadPhoto] : [];
  const lines = [
    article.kicker,
    article.headline,
    article.subheadline,
    bylineText(article),
    datelineText(article.dateline),
    withSourcePrefix(article.sourcePrefix, article.sapo),
    ...lead.map((key) => captions.get(key) ?? ''),
    ...article.body.flatMap((block, at) => blockLines(block, article.body.slice(0, at), captions)),
  ];
  return `${lines.filter((line) => line.trim() !== '').join('\n\n')}\n`;
}

function blockLines(block: Block, before: readonly Block[], captions: ReadonlyMap<string, string>): string[] {
  if (!isKnown(block)) return [];
  switch (block._type) {
    case 'block': {
      const sign =
        block.listItem === 'bullet' ? '• ' : block.listItem === 'number' ? `${numberOf(block, before)}. ` : '';
      return [`${'  '.repeat(Math.max(0, (block.level ?? 1) - 1))}${sign}${plainText(block)}`];
    }
    case 'photo':
    case 'gallery':
      return photosOf(block).map((key) => captions.get(key) ?? '');
    case 'box':
      return [
        block.title,
        ...block.content.flatMap((inner, at) => blockLines(inner, block.content.slice(0, at), captions)),
      ];
    case 'pullQuote':
      return [block.text, block.attribution];
    case 'table':
      return [block.caption, block.rows.map((row) => row.cells.join('\t')).join('\n')];
    case 'embed':
      return [[block.caption, block.url].filter((part) => part !== '').join(' ')];
    case 'related':
      return [[block.title, block.url].filter((part) => part !== '').join(' ')];
    case 'correction':
      return [block.text];
  }
}

/** The number of an item that stands behind these blocks; each level counts for itself. */
function numberOf(item: TextBlock, before: readonly Block[]): number {
  const level = item.level ?? 1;
  let number = 1;
  for (const block of before.toReversed()) {
    if (!isKnown(block) || block._type !== 'block' || !block.listItem) break;
    const other = block.level ?? 1;
    if (other < level || (other === level && block.listItem !== 'number')) break;
    if (other === level) number++;
  }
  return number;
}
