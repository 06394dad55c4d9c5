import type { Migration } from './migration.ts';

/** The originals in the photo folder, by the SHA-256 of their bytes. `details` is what was read out of the file, JSON. */
export const photos: Migration = {
  version: 30,
  up: `
    CREATE TABLE photos (
      asset TEXT PRIMARY KEY,
      file_name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      details TEXT NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT;
  `,
};
