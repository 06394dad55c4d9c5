import { lazyPart } from '../ui/index.ts';

export { flushOpenStories } from './open-stories.ts';
export type { ReadyStory } from './ready-story.ts';
// the desk's list is there before the editor is read
export const StoryScreen = lazyPart(async () => (await import('./story-screen.tsx')).StoryScreen);
