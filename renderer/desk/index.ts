export { Desk } from './desk.tsx';
export { useDraftCounts, useDraftSearch } from './draft-queries.ts';
export { useFreshDrafts } from './fresh-drafts.ts';
