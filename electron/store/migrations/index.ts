import type { Database } from 'better-sqlite3';
import { assert } from '../../../shared/base/index.ts';
import { drafts } from './0010-drafts.ts';
import { revisions } from './0020-revisions.ts';
import { photos } from './0030-photos.ts';
import { settings } from './0040-settings.ts';
import { search } from './0050-search.ts';
import { dictionary } from './0060-dictionary.ts';
import { review } from './0080-review.ts';
import { mergedRevisions } from './0110-merged-revisions.ts';
import { outbox } from './0100-outbox.ts';
import { style } from './0120-style.ts';
import { pictureSearch } from './0130-picture-search.ts';
import { sums } from './0140-sums.ts';
import { searchHeads } from './0150-search-heads.ts';
import { ownStories } from './0160-own-stories.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  drafts,
  revisions,
  photos,
  settings,
  search,
  dictionary,
  review,
  outbox,
  mergedRevisions,
  style,
  pictureSearch,
  sums,
  searchHeads,
  ownStories,
];

export const storeVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** The version a store has after every step of `all`. */
export const knownVersion = (all: readonly Migration[] = migrations): number => all.at(-1)?.version ?? 0;

/** Takes every step above the store's version, each in a transaction of its own that also sets the version. */
export function migrate(db: Database, all: readonly Migration[] = migrations): void {
  let last = 0;
  for (const { version, up } of all) {
    assert(version > last, `migration ${version} is listed after ${last}`);
    last = version;
    if (version <= storeVersion(db)) continue;
    db.transaction(() => {
      db.exec(up);
      db.pragma(`user_version = ${version}`);
    })();
  }
}
