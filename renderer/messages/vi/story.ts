export const story = {};
export type StoryMessages = typeof story;
