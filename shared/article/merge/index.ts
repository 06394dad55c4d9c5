export { commonAncestor } from './ancestry.ts';
export { type MergedStory, mergeStories } from './merge.ts';
export type { Clash } from './value.ts';
