import { type RunningText, type TextField } from '../../shared/article/index.ts';

/**
 * A file's own text beside the text that is checked. The check works on NFC with `\n`; a finding has to point into the
 * file as it is: with its byte order mark, its CRLF and its decomposed letters.
 */
export interface OwnText {
  /** The text as it is checked. */
  readonly text: string;
  /** Where a stretch of `text` stands in the file, in UTF-16 units. */
  range(offset: number, length: number): { readonly start: number; readonly end: number };
}

// a letter with its marks is composed as one; two such runs never melt into each other, except Korean letter parts
const segment = /\r\n?|[\u1100-\u11ff\uac00-\ud7a3]+|\P{M}\p{M}*|\p{M}+/gsu;

export function ownText(file: string): OwnText {
  let text = '';
  /** For every unit of `text`, and one past its end: where its segment starts in the file, and where it ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: part, index } of file.matchAll(segment)) {
    if (index === 0 && part === '\ufeff') continue;
    const clean = part.startsWith('\r') || part === '\u2028' || part === '\u2029' ? '\n' : part.normalize('NFC');
    text += clean;
    for (let at = 0; at < clean.length; at++) {
      // a segment that kept its length keeps its offsets; a changed one is pointed at whole
      const same = clean.length === part.length;
      starts.push(same ? index + at : index);
      ends.push(same ? index + at + 1 : index + part.length);
    }
  }
  const start = (offset: number): number => starts[offset] ?? file.length;
  return {
    text,
    range: (offset, length) => ({
      start: start(offset),
      end: length === 0 ? start(offset) : (ends[offset + length - 1] ?? file.length),
    }),
  };
}

/**
 * Finds a recognised story's running texts in the text they were read from, where white space may differ. Head fields
 * may stand in any order; the body's texts, captions and credits follow one another.
 */
export function locateTexts(
  text: string,
  texts: readonly RunningText[],
): (
  place: { field: TextField; key: string },
  offset: number,
  length: number,
) => { start: number; length: number } | null {
  const { squeezed, at } = squeeze(text);
  const found = new Map<string, { readonly position: number; readonly length: number }>();
  let from = 0;
  for (const { field, key, text: own } of texts) {
    const wanted = own.replace(/\s/gu, ' ');
    if (wanted.trim() === '') continue;
    const inBody = field === 'body' || field === 'caption' || field === 'credit';
    const position = squeezed.indexOf(wanted, inBody ? from : 0);
    if (position === -1) continue;
    found.set(`${field}:${key}`, { position, length: wanted.length });
    if (inBody) from = position + wanted.length;
  }
  return ({ field, key }, offset, length) => {
    const place = found.get(`${field}:${key}`);
    if (!place || offset + length > place.length) return null;
    const start = at[place.position + offset] ?? text.length;
    const last = length === 0 ? start : (at[place.position + offset + length - 1] ?? text.length - 1) + 1;
    return { start, length: last - start };
  };
}

/** White space as the readers leave it, with the way back. */
function squeeze(text: string): { readonly squeezed: string; readonly at: readonly number[] } {
  let squeezed = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const space = /\s/u.test(text[index] ?? '');
    if (space && squeezed.endsWith(' ')) continue;
    squeezed += space ? ' ' : text[index];
    at.push(index);
  }
  return { squeezed, at };
}
