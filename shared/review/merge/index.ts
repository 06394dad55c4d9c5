export { commonAncestor } from './ancestry.ts';
export { type MergedStory, mergeStories, type Side } from './merge.ts';
