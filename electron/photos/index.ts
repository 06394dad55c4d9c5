export { writeAtomically } from './atomic-file.ts';
export { openPhotoFolder, type PhotoFolder } from './folder.ts';
