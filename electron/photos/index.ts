export { writeAtomically } from './atomic-file.ts';
export type { RawTags } from './exif-process.ts';
export { openPhotoFolder, type PhotoFolder } from './folder.ts';
export { type PhotoMetadata } from './metadata.ts';
