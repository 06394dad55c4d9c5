import { z } from 'zod';
import type { PresentPhoto } from '../article/index.ts';
import { call } from './call.ts';

/** At most this many bytes a picture: beyond it is no press photo but a mistake. */
export const maxPhotoBytes = 200 * 1024 * 1024;

export const photos = {
  /**
   * Keeps the original under its hash and reads size and metadata out of it. Answers a photo for the story;
   * the same bytes twice are one file. Fails with photo-unreadable, photo-unsupported, photo-too-large.
   */
  add: call<PresentPhoto>()(z.strictObject({ name: z.string().max(500), bytes: z.instanceof(Uint8Array) })),
};

/** Sizes that are made once and kept: longest side in pixels. `original` is the file itself. */
export const photoSizes = { thumb: 320, screen: 1600, original: 0 } as const;
export type PhotoSize = keyof typeof photoSizes;

/** Where both shells serve a picture, relative to the page. */
export const photoUrl = (asset: string, size: PhotoSize): string => `photo/${asset}/${size}`;
