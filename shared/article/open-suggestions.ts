import type { Article } from './article.ts';
import type { TextBlock } from './blocks/index.ts';

/** Whether something is suggested in the story that nobody has decided on. */
export function hasOpenSuggestions(story: Article): boolean {
  if (story.suggestions && Object.keys(story.suggestions).length > 0) return true;
  return story.body.some((block) => block._type === 'block' && ((block as TextBlock).suggest?.stamps.length ?? 0) > 0);
}
