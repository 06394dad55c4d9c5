import { z } from 'zod';
import type { PresentPhoto, StoryState } from '../article/index.ts';
import { call } from './call.ts';
import { draftId } from './drafts.ts';

/** At most this many bytes a picture: beyond it is no press photo but a mistake. */
export const maxPhotoBytes = 200 * 1024 * 1024;

/** A story that has a picture, or one that looks the same. */
export interface PhotoUse {
  readonly asset: string;
  readonly draft: string;
  readonly headline: string;
  readonly state: StoryState;
  /** The story has the picture in another size or quality, not the same file. */
  readonly isAlike: boolean;
}

/** A story that has a picture, as a search of pictures names it. */
export interface PictureStory {
  readonly draft: string;
  readonly headline: string;
  readonly state: StoryState;
  readonly updatedAt: string;
}

/** A picture that a search found: its words as the story written on last has them, and every story it stands in. */
export interface PictureHit {
  readonly photo: PresentPhoto;
  /** Its caption around what was found, cut into marked and unmarked pieces. */
  readonly caption: readonly { readonly text: string; readonly marked: boolean }[];
  /** The one written on last first. */
  readonly stories: readonly PictureStory[];
}

/** A picture that was taken in. */
export interface AddedPicture {
  readonly photo: PresentPhoto;
  /** It can be shown, but a part of the file is broken. */
  readonly damaged: boolean;
}

export const photos = {
  /**
   * Keeps the original under its hash and reads size and metadata out of it. Answers a photo for the story;
   * the same bytes twice are one file. Fails with photo-unreadable, photo-unsupported, photo-too-large.
   */
  add: call<AddedPicture>()(z.strictObject({ name: z.string().max(500), bytes: z.instanceof(Uint8Array) })),
  /** Where else these pictures stand: the other stories that are not in the bin, the newest first. */
  uses: call<readonly PhotoUse[]>()(
    z.strictObject({ assets: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(2000), except: draftId }),
  ),
  /**
   * Pictures of the other stories that are not in the bin, each once: by what is said of them (caption, people, credit,
   * place, keywords) and by day (`12/3`, `3/2026`), with or without marks; the last syllable may be a beginning. An
   * empty query finds the newest.
   */
  find: call<readonly PictureHit[]>()(
    z.strictObject({ query: z.string().max(300), except: draftId, limit: z.int().min(1).max(100) }),
  ),
};

/** Sizes that are made once and kept: longest side in pixels. `original` is the file itself. */
export const photoSizes = { thumb: 320, screen: 1600, original: 0 } as const;
export type PhotoSize = keyof typeof photoSizes;

/** Where both shells serve a picture, relative to the page. */
export const photoUrl = (asset: string, size: PhotoSize): string => `photo/${asset}/${size}`;
