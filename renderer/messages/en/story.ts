import type { StoryMessages } from '../vi/story.ts';

export const story: StoryMessages = {};
