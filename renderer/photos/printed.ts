import type { StoryState } from '../../shared/article/index.ts';

/** States in which the readers have the story. */
export const isPrinted = (state: StoryState): boolean => state === 'exported' || state === 'corrected';
