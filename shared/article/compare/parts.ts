import { type Block, blockTexts, galleryLook, isKnown, type Photo, photoWords, type TextBlock } from '../index.ts';
import type { StyledPiece } from './text.ts';

/** What a block or a photo is made of, for comparing: its words by part, and the rest as plain values by name. */
export interface Parts {
  /** By the part's name: `text`, `title`, `caption`, a table's `row.column` … */
  readonly texts: ReadonlyMap<string, readonly StyledPiece[]>;
  readonly values: ReadonlyMap<string, string>;
}

const plain = (text: string): readonly StyledPiece[] => [{ text, look: '' }];

/** A text block's spans; comments do not change how words look. */
function styled(block: TextBlock): StyledPiece[] {
  const defs = new Map(block.markDefs.map((one) => [one._key, one]));
  return block.children.map(({ text, marks }) => {
    const looks = marks.flatMap((mark) => {
      const def = defs.get(mark);
      if (!def) return [mark];
      if (def._type === 'comment') return [];
      return [def._type === 'link' ? `link:${def.href}` : def._type];
    });
    return { text, look: looks.join(' ') };
  });
}

const styleOf = (block: TextBlock): string =>
  block.listItem ? `${block.listItem}${(block.level ?? 1) > 1 ? ` ${block.level}` : ''}` : block.style;

export function blockParts(block: Block): Parts {
  if (!isKnown(block)) return { texts: new Map(), values: new Map([['unknown', JSON.stringify(block)]]) };
  const texts = new Map<string, readonly StyledPiece[]>(
    blockTexts(block).map((one) => [one.key.slice(block._key.length + 1) || 'text', plain(one.text)]),
  );
  const values = new Map<string, string>();
  switch (block._type) {
    case 'block':
      texts.set('text', styled(block));
      values.set('style', styleOf(block));
      break;
    case 'box':
      for (const inner of block.content) texts.set(inner._key, styled(inner));
      break;
    case 'table':
      values.set('header', String(block.header));
      break;
    case 'embed':
    case 'related':
      values.set('url', block.url);
      break;
    case 'correction':
      values.set('date', block.date);
      break;
    case 'photo':
      values.set('photo', block.photo);
      values.set('width', block.width ?? 'column');
      break;
    case 'gallery':
      values.set('photos', block.photos.join(' '));
      values.set('layout', galleryLook(block));
      values.set('width', block.width ?? 'column');
      break;
    case 'pullQuote':
      break;
  }
  values.set('type', block._type);
  return { texts, values };
}

/** A photo's crop, turn and point of interest as one value that changes with any of them. */
const framing = ({ turn, tilt, crop, interest }: Photo): string => JSON.stringify([turn, tilt, crop, interest]);

export const photoParts = (photo: Photo): Parts => ({
  texts: new Map(photoWords.map((name) => [name, plain(photo[name])])),
  values: new Map([
    ['asset', photo.asset ?? ''],
    ['keywords', photo.keywords.join(', ')],
    ['framing', framing(photo)],
  ]),
});

/** All words of a block, for finding the same one under another key. */
export const wordsOf = (block: Block): string =>
  blockTexts(block)
    .map((one) => one.text)
    .join('\n');
