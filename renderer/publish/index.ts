export { HandOverDialog } from './hand-over-dialog.tsx';
export { PublishDialog } from './publish-dialog.tsx';
