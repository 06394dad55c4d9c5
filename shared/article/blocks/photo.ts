import { z } from 'zod';
import { key } from '../string.ts';

/** How broad a picture stands on the page; without one it is as broad as the column of text. */
export const photoWidths = ['wide', 'full'] as const;
export type PhotoWidth = (typeof photoWidths)[number];
const width = z.enum(photoWidths).optional();

/** The place of a photo in the body. The photo itself, caption and credit included, is in the article's `photos`. */
export const photoBlock = z.strictObject({ _type: z.literal('photo'), _key: key, photo: key, width });
export type PhotoBlock = Readonly<z.infer<typeof photoBlock>>;

/**
 * Several photos shown together, in order: side by side, two of them as a pair; or as a `story` (phóng sự ảnh), one
 * under the other, where the captions are what is read.
 */
export const galleryBlock = z.strictObject({
  _type: z.literal('gallery'),
  _key: key,
  photos: z.array(key),
  layout: z.literal('story').optional(),
  width,
});
export type GalleryBlock = Readonly<z.infer<typeof galleryBlock>>;

/** How a gallery is laid out. */
export const galleryLook = ({ photos, layout }: Pick<GalleryBlock, 'photos' | 'layout'>): 'pair' | 'grid' | 'story' =>
  layout ?? (photos.length === 2 ? 'pair' : 'grid');
