import { $getRoot, $getState, $setState, createState } from 'lexical';
import { type Article, emptyArticle } from '../../shared/article/index.ts';

/**
 * The story without its body, kept on the root as one value that never changes, so that undo covers it. What is
 * running text is in the nodes: here it is only as old as the last loading, but for the photos that are not placed,
 * whose captions and credits live here.
 */
export type StoryData = Omit<Article, 'body'>;

const { body: _body, ...empty } = emptyArticle('none', 'none');

export const storyState = createState('story', {
  parse: (value): StoryData => (typeof value === 'object' && value !== null ? (value as StoryData) : empty),
  isEqual: Object.is,
});

export const $storyData = (): StoryData => $getState($getRoot(), storyState);
export const $setStoryData = (data: StoryData): void => void $setState($getRoot(), storyState, data);

/** An update that puts another state of the story in: it brings its own words for every photo. */
export const REPLACE_STORY_TAG = 'replace-story';
