import type { Database } from 'better-sqlite3';
import { type Article, articleVersion, isPresent, type Photo, type PresentPhoto } from '../../shared/article/index.ts';
import { CallFailed, type PictureHit, type PictureStory } from '../../shared/api/index.ts';
import { type PictureQuestion, pictureQuestions } from './picture-query.ts';
import { showHit } from './search-hit.ts';
import type { Search } from './search.ts';
import type { StoredStories } from './stored-story.ts';

export interface PictureSearch {
  /**
   * Pictures of all stories that are not in the bin but `except`, each once, those of the story written on last first.
   * Every syllable must be found in what is said of the picture, with or without marks; an empty query finds all.
   */
  find(query: string, except: string, limit: number): PictureHit[];
}

/** A search waits for at most so many stories to be indexed; beyond that (after a large import) they come later. */
const refreshedBySearch = 50;
/** So many rows are looked at for each picture that is wanted: an archive portrait may stand in many stories. */
const rowsForOne = 8;

const columns = 'place.key, place.asset, drafts.number, drafts.version, drafts.id';
// in this order: from the newest entry of the index down, so that no more rows are read than are shown
const order = 'CROSS JOIN drafts ON drafts.number = place.draft WHERE drafts.deleted_at IS NULL AND drafts.id <> ?';
export const pictureSql = {
  matching: `SELECT ${columns} FROM picture_search
    CROSS JOIN picture_places AS place ON place.id = picture_search.rowid ${order} AND picture_search MATCH ?
    ORDER BY picture_search.rowid DESC LIMIT ?`,
  all: `SELECT ${columns} FROM picture_places AS place ${order} ORDER BY place.id DESC LIMIT ?`,
  stories: `SELECT DISTINCT drafts.id AS draft, drafts.headline, drafts.state, drafts.updated_at AS updatedAt
    FROM picture_places AS place CROSS JOIN drafts ON drafts.number = place.draft
    WHERE place.asset = ? AND drafts.deleted_at IS NULL AND drafts.id <> ? ORDER BY place.id DESC LIMIT 20`,
};

interface PlaceRow {
  readonly key: string;
  readonly asset: string;
  readonly number: number;
  readonly version: number;
  readonly id: string;
}

export function makePictureSearch(db: Database, stories: StoredStories, search: Search): PictureSearch {
  const matching = db.prepare<[string, string, number], PlaceRow>(pictureSql.matching);
  const all = db.prepare<[string, number], PlaceRow>(pictureSql.all);
  const storiesOf = db.prepare<[string, string], PictureStory>(pictureSql.stories);
  const headOf = db.prepare<[number], string>('SELECT head FROM draft_heads WHERE draft = ?').pluck();

  const photosOf = ({ number, version, id }: PlaceRow): readonly Photo[] => {
    if (version === articleVersion) return (JSON.parse(headOf.get(number) ?? '{}') as Article).photos;
    try {
      return stories.read(id).photos;
    } catch (error) {
      // a newer Morat's story can't be read here; it must not keep the others from being found
      if (error instanceof CallFailed) return [];
      throw error;
    }
  };

  return {
    find(query, except, limit) {
      search.refresh(refreshedBySearch);
      const heads = new Map<number, readonly Photo[]>();
      const photoAt = (row: PlaceRow): PresentPhoto | null => {
        const photos = heads.get(row.number) ?? photosOf(row);
        heads.set(row.number, photos);
        const photo = photos.find((one) => one._key === row.key);
        return photo && isPresent(photo) ? photo : null;
      };
      const found = new Map<string, PictureHit>();
      const take = (rows: Iterable<PlaceRow>, question: PictureQuestion | null) => {
        for (const row of rows) {
          if (found.size >= limit) return;
          const photo = found.has(row.asset) ? null : photoAt(row);
          if (!photo) continue;
          const caption = question
            ? showHit([photo.caption], query, question.comparison)
            : [{ text: photo.caption, marked: false }];
          found.set(row.asset, { photo, caption, stories: storiesOf.all(row.asset, except) });
        }
      };
      const questions = pictureQuestions(query);
      if (query.trim() === '') take(all.iterate(except, limit * rowsForOne), null);
      for (const question of questions) take(matching.iterate(except, question.match, limit * rowsForOne), question);
      return [...found.values()];
    },
  };
}
