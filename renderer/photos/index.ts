export { filesOf } from './photo-intake.ts';
export { findPictureKey, PhotoTray } from './photo-tray.tsx';
export { type PhotoActions, usePhotoIntake } from './use-photo-intake.ts';
export { useTextCodesIn } from './use-text-codes.ts';
