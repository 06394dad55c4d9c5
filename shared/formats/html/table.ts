import { cleanLine } from '../../article/index.ts';
import type { PlaceHint, TablePiece } from '../piece.ts';
import { attribute, type Element, elementsUnder, textUnder } from './tree.ts';

const rowTags = new Set(['tr']);
const cellTags = new Set(['td', 'th']);
/** A cell with one of these is no figure of a table but a part of a page that a table lays out. */
const layoutTags = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'img', 'figure', 'form', 'blockquote']);
const longestCell = 500;

/** A table of data, or null for a table that only lays out a page. */
export function readTable(element: Element, hint: PlaceHint | null): { piece: TablePiece; flattened: boolean } | null {
  const rows = elementsUnder(element, rowTags)
    .map((row) => elementsUnder(row, cellTags))
    .filter((cells) => cells.length > 0);
  const columns = Math.max(0, ...rows.map(spanOf));
  const layout =
    attribute(element, 'role') === 'presentation' ||
    rows.length < 2 ||
    columns < 2 ||
    rows.flat().some((cell) => elementsUnder(cell, layoutTags).length > 0 || textUnder(cell).length > longestCell);
  if (layout) return null;
  const first = rows[0] ?? [];
  const caption = elementsUnder(element, new Set(['caption']))[0];
  return {
    flattened: rows
      .flat()
      .some((cell) => elementsUnder(cell, new Set(['a', 'b', 'strong', 'i', 'em', 'u'])).length > 0),
    piece: {
      kind: 'table',
      hint,
      caption: caption ? tidy(textUnder(caption)) : '',
      header:
        first.length > 0 &&
        (first.every((cell) => cell.tagName === 'th') || elementsUnder(element, new Set(['thead'])).length > 0),
      rows: rows.map((cells) => {
        const texts = cells.flatMap((cell) => [tidy(textUnder(cell)), ...Array<string>(spanOf([cell]) - 1).fill('')]);
        return [...texts, ...Array<string>(Math.max(0, columns - texts.length)).fill('')].slice(0, columns);
      }),
    },
  };
}

const spanOf = (cells: readonly Element[]): number =>
  cells.reduce((sum, cell) => sum + Math.min(50, Math.max(1, Math.trunc(Number(attribute(cell, 'colspan'))) || 1)), 0);

const tidy = (text: string): string =>
  cleanLine(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
