export { decide, type Level, levels, read, type Reading, type Slipped } from './detect.ts';
export { type Misspaced, misspaced } from './misspaced.ts';
export { type LanguageModel, loadModel } from './language-model.ts';
export { type Restored, type RestoredWord, restore, type RestoreOptions, restoreText } from './restore.ts';
export { StoryWords } from './story-words.ts';
