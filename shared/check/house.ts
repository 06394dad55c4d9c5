import { z } from 'zod';
import { creditForms } from '../article/index.ts';

/** What a newsroom decides for itself and the checks need. Packs of rules (shared/style) come on top of it. */
export const house = z.strictObject({
  /** old: hòa, thủy (the press's); new: hoà, thuỷ. */
  tonePlacement: z.enum(['old', 'new']),
  headlineMaxCharacters: z.int().min(20).max(300),
  headlineMaxWords: z.int().min(5).max(60),
  sapoMaxWords: z.int().min(10).max(200),
  captionMaxSyllables: z.int().min(10).max(200),
  /** How caption and credit are put together where a story leaves; absent: as typed. */
  creditForm: z.enum(creditForms).optional(),
});
export type House = Readonly<z.infer<typeof house>>;

/** Measured defaults: see docs/decisions.md. */
export const defaultHouse: House = {
  tonePlacement: 'old',
  headlineMaxCharacters: 80,
  headlineMaxWords: 13,
  sapoMaxWords: 50,
  captionMaxSyllables: 34,
};
