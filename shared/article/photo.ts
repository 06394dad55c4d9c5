import { z } from 'zod';
import { instant, key, line, text } from './string.ts';

/** A share of the picture's width or height, 0 to 1, measured from its upper left corner after orientation. */
const share = z.number().min(0).max(1);

/** A photo of the story. `asset` is the SHA-256 (hex) of the original file, which is never altered. */
export const photo = z.strictObject({
  _key: key,
  asset: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: line,
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  /** Pixels, after orientation. */
  width: z.int().positive(),
  height: z.int().positive(),
  caption: line,
  /** Whom the photo is credited to, without the word "Ảnh:", which the house's form adds. */
  credit: line,
  creator: line,
  source: line,
  copyright: line,
  /** As the camera wrote it: local time, no zone (`2022-01-07T15:04:05`), or empty. */
  takenAt: z.string().regex(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/),
  place: line,
  alt: line,
  rights: text,
  crop: z.strictObject({ x: share, y: share, width: share, height: share }).nullable(),
  interest: z.strictObject({ x: share, y: share }).nullable(),
  /** Where each field was first filled from, e.g. `{ caption: "XMP dc:description" }`. */
  origins: z.record(z.string(), z.string()),
  addedAt: instant,
});
export type Photo = Readonly<z.infer<typeof photo>>;
