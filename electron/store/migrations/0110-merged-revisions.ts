import type { Migration } from './migration.ts';

/** A revision that brought two lines of work together names the other one's last revision. */
export const mergedRevisions: Migration = {
  version: 110,
  up: 'ALTER TABLE revisions ADD COLUMN merged TEXT;',
};
