import type { Migration } from './migration.ts';

/** Whose stories are whose is counted in an index alone: the rows themselves are not read. */
export const ownStories: Migration = {
  version: 160,
  up: 'CREATE INDEX drafts_by_person ON drafts (deleted_at, authors, assignee, state);',
};
