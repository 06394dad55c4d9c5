import { type Photo, type PhotoWord, photoWords, type PresentPhoto } from '../../shared/article/index.ts';

/** A photo of the story with another file: what the story says stays, what it leaves empty comes from the file. */
export function fillPhoto(photo: Photo, file: PresentPhoto): Photo {
  const origins: Record<string, string> = {};
  const fields: Partial<Record<PhotoWord, string>> = {};
  for (const field of photoWords) {
    const kept = photo[field] !== '';
    fields[field] = kept ? photo[field] : file[field];
    const origin = (kept ? photo : file).origins[field];
    if (origin !== undefined) origins[field] = origin;
  }
  // frame, turn and point of interest belong to the picture that went: the new one brings its own
  const keywords = photo.keywords.length > 0 ? photo.keywords : file.keywords;
  return { ...file, ...fields, keywords, _key: photo._key, addedAt: photo.addedAt, origins };
}
