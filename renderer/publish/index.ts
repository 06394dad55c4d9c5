export { HandOverDialog } from './hand-over-dialog.tsx';
export { PublishDialog } from './publish-dialog.tsx';
export { OutboxButton } from './outbox-button.tsx';
export { OutboxDialog } from './outbox-dialog.tsx';
