import { pieceText, readHtml } from '../../shared/formats/index.ts';

/** The words of a little HTML, entities read. */
export const plainOf = (html: string): string =>
  readHtml(html).pieces.map(pieceText).join('\n').normalize('NFC').trim();

/** What a reader reads in HTML, a paragraph each, folded. */
export const paragraphsOf = (html: string): string[] =>
  readHtml(html)
    .pieces.map((piece) => folded(pieceText(piece)))
    .filter((line) => line !== '');

/** Text as it is compared: one space for any white space, nothing that cannot be seen, one form of quotes and dashes. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
