import type { Migration } from './migration.ts';

/** A row a setting, its value as JSON, so that a value from another version spoils no other. */
export const settings: Migration = {
  version: 40,
  up: `CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
};
