import type { PresentPhoto } from '../../shared/article/index.ts';
import { newKey } from '../../shared/base/index.ts';

/** A picture of another story for this one, with its words and frame: the file itself is kept once, by its hash. */
export const reusedPhoto = (photo: PresentPhoto): PresentPhoto => ({
  ...photo,
  _key: newKey(),
  addedAt: new Date().toISOString(),
});
