export { Desk } from './desk.tsx';
export { draftsKey, useDraftCounts, useDraftSearch } from './draft-queries.ts';
