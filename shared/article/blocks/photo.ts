import { z } from 'zod';
import { key } from '../string.ts';

/** The place of a photo in the body. The photo itself, caption and credit included, is in the article's `photos`. */
export const photoBlock = z.strictObject({ _type: z.literal('photo'), _key: key, photo: key });
export type PhotoBlock = Readonly<z.infer<typeof photoBlock>>;

/** Several photos shown together, in order. */
export const galleryBlock = z.strictObject({ _type: z.literal('gallery'), _key: key, photos: z.array(key) });
export type GalleryBlock = Readonly<z.infer<typeof galleryBlock>>;
