import type { Migration } from './migration.ts';

/** A checksum beside every text of a story (see sums.ts); what was written before has none. */
export const sums: Migration = {
  version: 140,
  up: `
    ALTER TABLE draft_heads ADD COLUMN sum INTEGER;
    ALTER TABLE draft_blocks ADD COLUMN sum INTEGER;
  `,
};
