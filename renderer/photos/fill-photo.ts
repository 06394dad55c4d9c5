import type { Photo, PresentPhoto } from '../../shared/article/index.ts';

/** Fields that both a file's metadata and the story can hold. */
const told = ['caption', 'credit', 'creator', 'source', 'copyright', 'takenAt', 'place', 'alt', 'rights'] as const;

/** A photo of the story with another file: what the story says stays, what it leaves empty comes from the file. */
export function fillPhoto(photo: Photo, file: PresentPhoto): Photo {
  const origins: Record<string, string> = {};
  const fields: Partial<Record<(typeof told)[number], string>> = {};
  for (const field of told) {
    const kept = photo[field] !== '';
    fields[field] = kept ? photo[field] : file[field];
    const origin = (kept ? photo : file).origins[field];
    if (origin !== undefined) origins[field] = origin;
  }
  // crop and point of interest belong to the picture that went
  return { ...file, ...fields, _key: photo._key, addedAt: photo.addedAt, crop: null, interest: null, origins };
}
