export type { ReadyStory } from './ready-story.ts';
export { StoryScreen } from './story-screen.tsx';
