import { z } from 'zod';
import { instant, key, line, text } from './string.ts';

/** A share of the picture's width or height, 0 to 1, measured from its upper left corner after orientation. */
const share = z.number().min(0).max(1);

/** The kinds of picture that are kept, each as the file it came as. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/tiff'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** What is said of a photo: fields that its metadata fills, that the form shows, and that every rendition carries. */
export const photoWords = [
  'headline',
  'caption',
  'credit',
  'creator',
  'creatorTitle',
  'source',
  'copyright',
  'takenAt',
  'sublocation',
  'city',
  'province',
  'country',
  'alt',
  'extendedDescription',
  'rights',
] as const;
export type PhotoWord = (typeof photoWords)[number];

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
    mediaType: z.enum(mediaTypes).nullable(),
    /** Pixels, after orientation. */
    width: z.int().positive().nullable(),
    height: z.int().positive().nullable(),
    /** The photo's own title in its archive, not shown to readers. */
    headline: line,
    caption: line,
    /** Whom the photo is credited to, without the word "Ảnh:", which the house's form adds. */
    credit: line,
    creator: line,
    /** The creator's job title: `Phóng viên ảnh`. */
    creatorTitle: line,
    source: line,
    copyright: line,
    /** As the camera wrote it: local time, no zone (`2022-01-07T15:04:05`), or empty. */
    takenAt: z.string().regex(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/),
    /** Where it was taken, from the smallest to the largest: `Chợ Bến Thành`, `TP.HCM`. See placeOf. */
    sublocation: line,
    city: line,
    province: line,
    country: line,
    /** For who cannot see the picture: what is in it, in a sentence. */
    alt: line,
    /** The same at length (IPTC's Extended Description). */
    extendedDescription: text,
    /** Usage terms: what the newsroom may do with it. */
    rights: text,
    keywords: z.array(line),
    /** Quarter turns clockwise, then degrees of straightening, both before the crop. */
    turn: z.literal([0, 90, 180, 270]),
    tilt: z.number().min(-45).max(45),
    /** What is shown, as shares of the turned picture. */
    crop: z.strictObject({ x: share, y: share, width: share, height: share }).nullable(),
    /** What a frame of any shape keeps in sight, as shares of the turned picture. */
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
/** Where a photo was taken in one line, from the smallest place to the largest, each once. */
export const placeOf = (one: Pick<Photo, 'sublocation' | 'city' | 'province' | 'country'>): string =>
  [...new Set([one.sublocation, one.city, one.province, one.country])].filter((part) => part !== '').join(', ');

export const isPresent = (one: Photo): one is PresentPhoto => one.asset !== null;

/** A photo still to come: what is known of it is its caption and its credit. */
export const waitingPhoto = (photoKey: string, caption: string, credit: string, addedAt: string): Photo => ({
  _key: photoKey,
  asset: null,
  fileName: '',
  mediaType: null,
  width: null,
  height: null,
  headline: '',
  caption,
  credit,
  creator: '',
  creatorTitle: '',
  source: '',
  copyright: '',
  takenAt: '',
  sublocation: '',
  city: '',
  province: '',
  country: '',
  alt: '',
  extendedDescription: '',
  rights: '',
  keywords: [],
  turn: 0,
  tilt: 0,
  crop: null,
  interest: null,
  origins: {},
  addedAt,
});
