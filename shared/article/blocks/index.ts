import { z } from 'zod';
import { boxBlock, correctionBlock, embedBlock, pullQuoteBlock, relatedBlock, tableBlock } from './aside.ts';
import { galleryBlock, photoBlock } from './photo.ts';
import { textBlock } from './text.ts';
import { type UnknownBlock, unknownBlock } from './unknown.ts';

const known = {
  block: textBlock,
  photo: photoBlock,
  gallery: galleryBlock,
  box: boxBlock,
  pullQuote: pullQuoteBlock,
  table: tableBlock,
  embed: embedBlock,
  related: relatedBlock,
  correction: correctionBlock,
} as const;

export type KnownBlock = Readonly<z.infer<(typeof known)[keyof typeof known]>>;
export type Block = KnownBlock | UnknownBlock;

const keeper = unknownBlock(new Set(Object.keys(known)));

/** Any block of a body: a known type is checked by its own schema, any other is kept as it is. */
export const block: z.ZodType<Block> = z.unknown().transform((value, context): Block => {
  const type = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['_type'] : undefined;
  const schema: z.ZodType =
    typeof type === 'string' && Object.hasOwn(known, type) ? known[type as keyof typeof known] : keeper;
  const result = schema.safeParse(value);
  if (result.success) return result.data as Block;
  for (const issue of result.error.issues)
    context.issues.push({ code: 'custom', message: issue.message, path: [...issue.path], input: value });
  return z.NEVER;
});

/** Tells a known block from one that is only kept. */
export const isKnown = (value: Block): value is KnownBlock => Object.hasOwn(known, value._type);

/** The keys of the photos that a block places, in order; none for a block that places none. */
export function photosOf(value: Block): readonly string[] {
  if (!isKnown(value)) return [];
  if (value._type === 'photo') return [value.photo];
  return value._type === 'gallery' ? value.photos : [];
}

export * from './aside.ts';
export * from './photo.ts';
export * from './text.ts';
export type { UnknownBlock } from './unknown.ts';
