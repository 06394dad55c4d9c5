import { z } from 'zod';
import { formats, markDef } from './span.ts';
import { instant, key } from './string.ts';

// How suggested changes are kept: the story's own fields and blocks hold the text as it is proposed, beside it lies
// what it was. shared/review gives it its meaning; docs/review.md shows it with pictures.

/** Who suggested something, when, and for what sort of reason (`spelling`, …) when a check proposed it. */
export const stamp = z.strictObject({
  _key: key,
  author: z.string().max(200),
  at: instant,
  reason: z.string().min(1).max(64).optional(),
});
export type Stamp = Readonly<z.infer<typeof stamp>>;

/** The marks of a run, each definition whole: a run is read without the block it stood in. */
const marks = z.array(z.union([z.enum(formats), markDef]));
const units = z.int().min(1);
/** Points to a stamp beside it. */
const by = key;

/** What a block was: a text block without its text, or any other block whole. `order`: of its markDefs. */
const shape = z.union([
  z.strictObject({
    key,
    style: z.enum(['normal', 'h2', 'blockquote']),
    listItem: z.enum(['bullet', 'number']).nullable(),
    level: z.int().min(1).max(6),
    order: z.array(key),
  }),
  z.strictObject({ key, block: z.record(z.string(), z.unknown()) }),
]);
export type StoredShape = Readonly<z.infer<typeof shape>>;

/**
 * One stretch, in reading order; `keep` and `insert` count UTF-16 units of the present text, so that their sum is its
 * length; `delete` and `start` hold what is only in the original.
 */
export const piece = z.union([
  z.strictObject({ keep: units, was: marks.optional(), by: by.optional() }),
  z.strictObject({ insert: units, by }),
  z.strictObject({ delete: z.string().min(1), marks, by, insertedBy: by.optional() }),
  z.strictObject({ start: shape, by }),
]);
export type Piece = Readonly<z.infer<typeof piece>>;

/** Stretches with the stamps they point to. */
export const stretches = z.strictObject({ stamps: z.array(stamp), pieces: z.array(piece) });
export type Stretches = Readonly<z.infer<typeof stretches>>;

/**
 * Suggestions in one block of the body: its start (`insertedBy`: the block is new here; `was` and `by`: it was of
 * another kind), its text, and behind it the blocks that were taken out there.
 */
export const blockSuggestions = stretches.extend({
  insertedBy: by.optional(),
  was: shape.optional(),
  by: by.optional(),
});
export type BlockSuggestions = Readonly<z.infer<typeof blockSuggestions>>;

/** A field that holds another value now. */
const valueChange = z.strictObject({ before: z.unknown(), stamp });

/** Suggestions that are in no text block. */
export const headSuggestions = z.strictObject({
  /** What stood before the first block. */
  lead: stretches.optional(),
  /** Of blocks that are no text (photos, boxes…), by block key. */
  blocks: z.record(z.string(), blockSuggestions).optional(),
  /** Of the head's running texts, by textId. */
  texts: z.record(z.string(), stretches).optional(),
  /** Of the head's other fields, by name. */
  values: z.record(z.string(), valueChange).optional(),
  photos: z
    .strictObject({
      /** The keys as they stood, in order. */
      order: z.array(key),
      added: z.record(z.string(), stamp),
      /** Those that were taken out, whole. */
      removed: z.record(z.string(), z.strictObject({ photo: z.record(z.string(), z.unknown()), stamp })),
      /** Data other than caption and credit, as it was. */
      changed: z.record(z.string(), z.strictObject({ before: z.record(z.string(), z.unknown()), stamp })),
      moved: stamp.optional(),
    })
    .optional(),
});
export type HeadSuggestions = Readonly<z.infer<typeof headSuggestions>>;
