import { z } from 'zod';
import { canonicalSpans, markDef, span } from '../span.ts';
import { key } from '../string.ts';
import { blockSuggestions } from '../suggest.ts';

export const textStyles = ['normal', 'h2', 'blockquote'] as const;
export type TextStyle = (typeof textStyles)[number];
export const listKinds = ['bullet', 'number'] as const;
export type ListKind = (typeof listKinds)[number];

/** Paragraph, tít xen (`h2`), quote or list item: Portable Text's `block`. A list item is of style `normal`. */
export const textBlock = z
  .strictObject({
    _type: z.literal('block'),
    _key: key,
    style: z.enum(textStyles),
    listItem: z.enum(listKinds).optional(),
    level: z.int().min(1).max(6).optional(),
    children: z.array(span),
    markDefs: z.array(markDef),
    suggest: blockSuggestions.optional(),
  })
  .refine((block) => block.listItem === undefined || block.style === 'normal', {
    path: ['style'],
    message: 'a list item is of style normal',
  })
  .overwrite((block) => {
    const { children, markDefs } = canonicalSpans(block.children, block.markDefs);
    const { listItem, level, suggest, ...rest } = block;
    return {
      ...rest,
      ...(listItem && { listItem, level: level ?? 1 }),
      children,
      markDefs: [...markDefs],
      ...(suggest && { suggest }),
    } as typeof block;
  });
export type TextBlock = Readonly<z.infer<typeof textBlock>>;

/** An empty paragraph, or one with plain text. */
export const paragraph = (blockKey: string, content = '', style: TextStyle = 'normal'): TextBlock => ({
  _type: 'block',
  _key: blockKey,
  style,
  children: [{ _type: 'span', _key: 's0', text: content, marks: [] }],
  markDefs: [],
});
