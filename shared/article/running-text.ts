import type { Article } from './article.ts';
import { type Block, isKnown, photosOf, type TextBlock } from './blocks/index.ts';
import type { TextField } from './text-field.ts';

/**
 * One running text of a story and where it stands. `key` is the block's key in the body, the photo's for caption and
 * credit, the byline's, and empty for the others; texts inside a box or a table have the key `block/part`.
 * A finding, a comment or a suggestion points at (field, key, offset, length) in UTF-16 units of `text`.
 */
export interface RunningText {
  readonly field: TextField;
  readonly key: string;
  readonly text: string;
}

/** The identity of a running text, e.g. `body:k3`, `headline:`. */
export const textId = (place: { field: TextField; key: string }): string => `${place.field}:${place.key}`;

/** A text block's plain text: its spans joined. */
export const plainText = (block: TextBlock): string => block.children.map((child) => child.text).join('');

/** The running texts of one block, captions and credits of its photos excluded (those belong to the photos). */
export function blockTexts(block: Block): RunningText[] {
  const at = (part: string, text: string): RunningText => ({
    field: 'body',
    key: part === '' ? block._key : `${block._key}/${part}`,
    text,
  });
  if (!isKnown(block)) return [];
  switch (block._type) {
    case 'block':
      return [at('', plainText(block))];
    case 'box':
      return [at('title', block.title), ...block.content.map((inner) => at(inner._key, plainText(inner)))];
    case 'pullQuote':
      return [at('text', block.text), at('attribution', block.attribution)];
    case 'table':
      return [
        at('caption', block.caption),
        ...block.rows.flatMap((row) => row.cells.map((cell, column) => at(`${row._key}.${column}`, cell))),
      ];
    case 'embed':
      return [at('caption', block.caption)];
    case 'related':
      return [at('title', block.title)];
    case 'correction':
      return [at('text', block.text)];
    case 'photo':
    case 'gallery':
      return [];
  }
}

/** Every running text of the story in reading order: head, body (a placed photo's caption and credit where it stands),
 * then the photos that are only in the tray. Empty texts are included. */
export function runningTexts(story: Article): RunningText[] {
  const texts: RunningText[] = [
    { field: 'kicker', key: '', text: story.kicker },
    { field: 'headline', key: '', text: story.headline },
    { field: 'subheadline', key: '', text: story.subheadline },
    ...story.bylines.map((one): RunningText => ({ field: 'byline', key: one._key, text: one.name })),
    { field: 'dateline', key: '', text: story.dateline.place },
    { field: 'sapo', key: '', text: story.sapo },
  ];
  const left = new Map(story.photos.map((photo) => [photo._key, photo]));
  const photoTexts = (key: string): RunningText[] => {
    const photo = left.get(key);
    left.delete(key);
    return photo
      ? [
          { field: 'caption', key, text: photo.caption },
          { field: 'credit', key, text: photo.credit },
        ]
      : [];
  };
  for (const one of story.body) {
    texts.push(...blockTexts(one));
    texts.push(...photosOf(one).flatMap(photoTexts));
  }
  for (const photo of story.photos) texts.push(...photoTexts(photo._key));
  return texts;
}

/** The whole story as plain text, one running text a line, empty ones left out, with the way back from an offset. */
export interface PlainView {
  readonly text: string;
  /** The running text that holds `offset` and the offset inside it; at a line's end, the end of that text. */
  locate(offset: number): { readonly place: RunningText; readonly offset: number } | null;
  /** The offset in `text` of an offset in one running text, or null if that text is not in the view. */
  offsetOf(place: { field: TextField; key: string }, offset: number): number | null;
}

export function plainView(story: Article): PlainView {
  const parts: { readonly place: RunningText; readonly start: number }[] = [];
  const byId = new Map<string, (typeof parts)[number]>();
  let text = '';
  for (const place of runningTexts(story)) {
    if (place.text === '') continue;
    if (parts.length > 0) text += '\n';
    const part = { place, start: text.length };
    parts.push(part);
    byId.set(textId(place), part);
    text += place.text;
  }
  return {
    text,
    locate(offset) {
      let low = 0;
      let high = parts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((parts[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
        else high = middle;
      }
      const part = parts[low - 1];
      if (!part || offset > part.start + part.place.text.length) return null;
      return { place: part.place, offset: offset - part.start };
    },
    offsetOf(place, offset) {
      const part = byId.get(textId(place));
      return part && offset >= 0 && offset <= part.place.text.length ? part.start + offset : null;
    },
  };
}
