export { defaultDataFolder } from './data-folder.ts';
export { asCallFailed } from './fault.ts';
export { inspectStore, type StoreReport } from './inspect.ts';
export { openStore, type Store, type StoreOptions } from './open.ts';
export type { Job, JobChange, OutboxTable, SentPost } from './outbox.ts';
export type { PhotoAsset } from './photos.ts';
export type { WholeRevision } from './revisions.ts';
export type { StoredTarget } from './targets.ts';
