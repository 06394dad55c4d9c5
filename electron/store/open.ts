import type { Database } from 'better-sqlite3';
import { connect } from './connect.ts';
import { type DraftList, makeDraftList } from './draft-list.ts';
import { type Drafts, makeDrafts } from './drafts.ts';
import type { Migration } from './migrations/index.ts';
import { makePhotoAssets, type PhotoAssets } from './photos.ts';
import { makeRevisions, type Revisions } from './revisions.ts';
import { makeSearch, type Search } from './search.ts';
import { makeSettings, type SettingsTable } from './settings.ts';
import { type StoredStories, storedStories } from './stored-story.ts';

/** Everything that is kept, behind plain functions; no SQL outside this room. */
export interface Store {
  readonly stories: Pick<StoredStories, 'read' | 'savedAt'>;
  readonly drafts: Drafts & DraftList;
  readonly revisions: Revisions;
  readonly search: Search;
  readonly photos: PhotoAssets;
  readonly settings: SettingsTable;
  close(): void;
}

export interface StoreOptions {
  readonly folder: string;
  /** The clock, as an ISO instant. */
  readonly now?: () => string;
  readonly migrations?: readonly Migration[];
}

const clock = (): string => new Date().toISOString();

export function openStore({ folder, now = clock, migrations }: StoreOptions): Store {
  return assemble(connect(folder, now, migrations), now);
}

function assemble(db: Database, now: () => string): Store {
  const stories = storedStories(db);
  return {
    stories,
    drafts: { ...makeDrafts(db, stories, now), ...makeDraftList(db, now) },
    revisions: makeRevisions(db, stories, now),
    search: makeSearch(db, stories),
    photos: makePhotoAssets(db, now),
    settings: makeSettings(db),
    close() {
      db.close();
    },
  };
}
