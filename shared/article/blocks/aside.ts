import { z } from 'zod';
import { day, key, line, text } from '../string.ts';
import { textBlock } from './text.ts';

/** Hộp thông tin: a titled box of paragraphs beside the story. */
export const boxBlock = z.strictObject({
  _type: z.literal('box'),
  _key: key,
  title: line,
  content: z.array(textBlock).min(1),
});
export type BoxBlock = Readonly<z.infer<typeof boxBlock>>;

/** A sentence lifted out of the story, with who said it. */
export const pullQuoteBlock = z.strictObject({ _type: z.literal('pullQuote'), _key: key, text, attribution: line });
export type PullQuoteBlock = Readonly<z.infer<typeof pullQuoteBlock>>;

/** A table of plain cells; every row has the same number of cells; the first row may be the head. */
export const tableBlock = z
  .strictObject({
    _type: z.literal('table'),
    _key: key,
    caption: line,
    header: z.boolean(),
    rows: z.array(z.strictObject({ _key: key, cells: z.array(line).min(1) })).min(1),
  })
  .refine((table) => table.rows.every((row) => row.cells.length === table.rows[0]?.cells.length), {
    path: ['rows'],
    message: 'rows differ in their number of cells',
  });
export type TableBlock = Readonly<z.infer<typeof tableBlock>>;

/** Something shown from elsewhere (video, map, post), by its address. */
export const embedBlock = z.strictObject({ _type: z.literal('embed'), _key: key, url: z.url(), caption: line });
export type EmbedBlock = Readonly<z.infer<typeof embedBlock>>;

/** A pointer to another story. */
export const relatedBlock = z.strictObject({ _type: z.literal('related'), _key: key, title: line, url: z.string() });
export type RelatedBlock = Readonly<z.infer<typeof relatedBlock>>;

/** Đính chính: what was wrong, said to the reader, with the day. */
export const correctionBlock = z.strictObject({ _type: z.literal('correction'), _key: key, text, date: day });
export type CorrectionBlock = Readonly<z.infer<typeof correctionBlock>>;
