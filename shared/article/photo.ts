import { z } from 'zod';
import { instant, key, line, text } from './string.ts';

/** A share of the picture's width or height, 0 to 1, measured from its upper left corner after orientation. */
const share = z.number().min(0).max(1);

/**
 * A photo of the story. `asset` is the SHA-256 (hex) of the original file, which is never altered. It is null for a
 * photo still to come: a pasted page brings caption and credit but no file; a picture dropped on it fills it, and the
 * gate is closed until then. `mediaType`, `width` and `height` are null exactly when `asset` is.
 */
export const photo = z
  .strictObject({
    _key: key,
    asset: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    fileName: line,
    mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']).nullable(),
    /** Pixels, after orientation. */
    width: z.int().positive().nullable(),
    height: z.int().positive().nullable(),
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
  })
  .refine((one) => [one.mediaType, one.width, one.height].every((part) => (part === null) === (one.asset === null)), {
    path: ['asset'],
    message: 'asset, mediaType, width and height are all null (a photo still to come) or none is',
  });
export type Photo = Readonly<z.infer<typeof photo>>;
/** A photo whose file is there. */
export type PresentPhoto = Photo & {
  readonly asset: string;
  readonly mediaType: NonNullable<Photo['mediaType']>;
  readonly width: number;
  readonly height: number;
};
export const isPresent = (one: Photo): one is PresentPhoto => one.asset !== null;

/** A photo still to come: what is known of it is its caption and its credit. */
export const waitingPhoto = (photoKey: string, caption: string, credit: string, addedAt: string): Photo => ({
  _key: photoKey,
  asset: null,
  fileName: '',
  mediaType: null,
  width: null,
  height: null,
  caption,
  credit,
  creator: '',
  source: '',
  copyright: '',
  takenAt: '',
  place: '',
  alt: '',
  rights: '',
  crop: null,
  interest: null,
  origins: {},
  addedAt,
});
