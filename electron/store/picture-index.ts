import type { Database } from 'better-sqlite3';
import { isPresent, type Photo, placeOf } from '../../shared/article/index.ts';
import { dayWords } from './picture-query.ts';
import { inForm } from './search-query.ts';

export interface PictureIndex {
  /** Makes the index hold these pictures of a story (its number, when it was written on last) and no others. */
  put(draft: number, updatedAt: string, photos: readonly Photo[]): void;
}

/** Ids of one millisecond: the pictures of the stories that were written on in it. */
const idsOfMs = 1024;

/** Hours that Vietnam's clocks are ahead of an instant's. */
const offsetMs = 7 * 3_600_000;
/** The day a picture is of: the camera's, else the day it came in. */
const dayOf = (photo: Photo): string =>
  photo.takenAt || new Date(Date.parse(photo.addedAt) + offsetMs).toISOString().slice(0, 10);

/** Everything a person may remember of a picture. */
const wordsOf = (photo: Photo): string =>
  [
    photo.caption,
    photo.headline,
    photo.credit,
    photo.creator,
    photo.source,
    placeOf(photo),
    photo.alt,
    photo.extendedDescription,
    photo.keywords.join(' · '),
  ].join('\n');

export function makePictureIndex(db: Database): PictureIndex {
  const drop = db.prepare('DELETE FROM picture_places WHERE draft = ?');
  const addPlace = db.prepare('INSERT INTO picture_places (id, draft, key, asset) VALUES (?, ?, ?, ?)');
  const addWords = db.prepare('INSERT INTO picture_search (rowid, words, words_marked, day) VALUES (?, ?, ?, ?)');
  const lastIn = db
    .prepare<[number, number], number | null>('SELECT max(id) FROM picture_places WHERE id >= ? AND id < ?')
    .pluck();
  return {
    put(draft, updatedAt, photos) {
      drop.run(draft);
      const first = Date.parse(updatedAt) * idsOfMs;
      let id = lastIn.get(first, first + idsOfMs) ?? first - 1;
      // the first of a story has the highest id, so that a story's pictures are listed in its order
      for (const photo of photos.filter(isPresent).toReversed()) {
        id += 1;
        addPlace.run(id, draft, photo._key, photo.asset);
        const words = wordsOf(photo);
        const day = dayWords(dayOf(photo)).join(' ');
        addWords.run(id, inForm(words, 'folded'), inForm(words, 'marked'), day);
      }
    },
  };
}
