import { lazyPart } from '../ui/index.ts';

export { OutboxButton } from './outbox-button.tsx';
export const HandOverDialog = lazyPart(async () => (await import('./hand-over-dialog.tsx')).HandOverDialog);
export const SaveAsDialog = lazyPart(async () => (await import('./save-as-dialog.tsx')).SaveAsDialog);
export const PublishDialog = lazyPart(async () => (await import('./publish-dialog.tsx')).PublishDialog);
export const OutboxDialog = lazyPart(async () => (await import('./outbox-dialog.tsx')).OutboxDialog);
