export { flushOpenStories } from './open-stories.ts';
export type { ReadyStory } from './ready-story.ts';
export { StoryScreen } from './story-screen.tsx';
