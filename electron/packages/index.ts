export { attachPictures } from './attach-pictures.ts';
export type { Edition } from './build.ts';
export { decodeText } from './decode.ts';
export { type HandOver, readHandOver, seal, writeHandOver } from './hand-over/index.ts';
export { readLanguageModel } from './language-model.ts';
export { assertReady, makePackage } from './make.ts';
export { packageName } from './name.ts';
export { type FileKind, fileKind, fileKinds, readStory, storyOf } from './read-story.ts';
export { unzip } from './zip.ts';
