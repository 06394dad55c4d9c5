export { CmsFailure } from './cms-failure.ts';
export type { Connector, OutgoingPhoto, StepContext } from './connector.ts';
export { type Delivery, deliver, type Journal, type KnownPost } from './deliver.ts';
export { photoKey, storyKey } from './keys.ts';
export { type OutboxWorker, startOutboxWorker } from './outbox-worker.ts';
export { paragraphsOf } from './plain-html.ts';
export { openWordPress } from './wordpress/index.ts';
