import type { Database } from 'better-sqlite3';
import type { Recovery } from '../../shared/api/index.ts';
import { backUp } from './backup.ts';
import { connect, storeFile } from './connect.ts';
import { type DictionaryTable, makeDictionary } from './dictionary.ts';
import { type DraftList, makeDraftList } from './draft-list.ts';
import { type Drafts, makeDrafts } from './drafts.ts';
import type { Migration } from './migrations/index.ts';
import { makeOutbox, type OutboxTable } from './outbox.ts';
import { makePhotoAssets, type PhotoAssets } from './photos.ts';
import { mendAltered } from './mend.ts';
import { placeOf } from './place.ts';
import { isDamaged, replaceDamaged } from './recover.ts';
import { makePictureSearch, type PictureSearch } from './picture-search.ts';
import { makeRecords, type Records } from './records.ts';
import { rescue, restoreFrom } from './restore.ts';
import { makeRevisions, type Revisions } from './revisions.ts';
import { makeSearch, type Search } from './search.ts';
import { makeSeen, type Seen } from './seen.ts';
import { makeSettings, type SettingsTable } from './settings.ts';
import { makeTargets, type TargetTable } from './targets.ts';
import { makeStyleTables, type StyleTables } from './style.ts';
import { type StoredStories, storedStories } from './stored-story.ts';

/** Everything that is kept, behind plain functions; no SQL outside this room. */
export interface Store {
  readonly stories: Pick<StoredStories, 'read' | 'savedAt'>;
  readonly drafts: Drafts & DraftList;
  readonly revisions: Revisions;
  readonly records: Records;
  readonly seen: Seen;
  readonly search: Search;
  readonly photos: PhotoAssets;
  readonly pictures: PictureSearch;
  readonly settings: SettingsTable;
  readonly style: StyleTables;
  readonly dictionary: DictionaryTable;
  readonly targets: TargetTable;
  readonly outbox: OutboxTable;
  /** What had to be done at this opening; null when all was well. */
  readonly recovery: Recovery | null;
  /** Does all of `work` or nothing of it. */
  atomically<Value>(work: () => Value): Value;
  /** How many rows were written since the opening. */
  writes(): number;
  /** Makes a backup beside other work and tries it; answers its file. */
  backUp(): Promise<string>;
  /**
   * Puts in stories of a backup: all of them, or those in `ids`. What stands here now is kept as a revision, and
   * stories that the backup does not have stay. Answers the ids of those that are other than before.
   */
  restoreFrom(backup: string, ids: readonly string[] | null): string[];
  /** False when the file that is written to is no longer the one in the folder: moved, deleted, its disk taken out. */
  isInPlace(): boolean;
  /** Writes the whole store to its place again, out of the file that is still open. Afterwards it has to be opened anew. */
  putBack(): void;
  close(): void;
}

export interface StoreOptions {
  readonly folder: string;
  /** The clock, as an ISO instant. */
  readonly now?: () => string;
  readonly migrations?: readonly Migration[];
  /** The store may not grow beyond so many pages of 4096 bytes. */
  readonly maxPages?: number;
}

const clock = (): string => new Date().toISOString();

/**
 * Opens the store of a data folder. A damaged one is set aside, the newest backup takes its place, and what can still
 * be read in the damaged one and is newer is put in: see `recovery`.
 */
export function openStore({ folder, now = clock, migrations, maxPages }: StoreOptions): Store {
  const replaced = isDamaged(folder) ? replaceDamaged(folder, now()) : null;
  const db = connect(folder, now, migrations);
  if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
  const store = assemble(db, folder, now);
  if (!replaced) return { ...store, recovery: mendAltered(db, folder, now(), store.drafts) };
  const rescued = replaced.setAside === null ? 0 : rescue(store, storeFile(replaced.setAside));
  return { ...store, recovery: { ...replaced, rescued } };
}

function assemble(db: Database, folder: string, now: () => string): Store {
  const stories = storedStories(db);
  const countWrites = db.prepare<[], number>('SELECT total_changes()').pluck();
  const drafts = makeDrafts(db, stories, now);
  const revisions = makeRevisions(db, stories, now);
  const search = makeSearch(db, stories);
  return {
    stories,
    drafts: { ...drafts, ...makeDraftList(db, now) },
    revisions,
    records: makeRecords(db, stories, drafts, revisions, now),
    seen: makeSeen(db, stories, (draft) => revisions.newest(draft)),
    search,
    photos: makePhotoAssets(db, now),
    pictures: makePictureSearch(db, stories, search),
    settings: makeSettings(db),
    style: makeStyleTables(db, now),
    dictionary: makeDictionary(db, now),
    targets: makeTargets(db, now),
    outbox: makeOutbox(db, now),
    recovery: null,
    atomically: (work) => db.transaction(work).immediate(),
    writes: () => countWrites.get() ?? 0,
    backUp: () => backUp(db, folder, now()),
    restoreFrom: (backup, ids) => restoreFrom(backup, ids, { stories, drafts, revisions }),
    ...placeOf(db, folder),
    close() {
      db.close();
    },
  };
}
