export { writeAtomically } from './atomic-file.ts';
export { copyOriginals } from './copy-originals.ts';
export { openPhotoFolder, type PhotoFolder } from './folder.ts';
export type { Rendition, RenditionOptions } from './rendition.ts';
