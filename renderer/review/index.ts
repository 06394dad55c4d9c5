import { lazyPart } from '../ui/index.ts';

export { type CommentBoard, createCommentBoard } from './comments/board.ts';
export { CommentsPanel, useComments } from './comments/comments-panel.tsx';
export { type CommentTarget, targetHere } from './comments/composer.tsx';
export { MarginMarks } from './comments/margin-marks.tsx';
export { drawComments } from './comments/marks.ts';
export { ModeSwitch } from './suggestions/mode-switch.tsx';
export type { SuggestionDesk } from './suggestions/suggestion-desk.ts';
export { type SuggestionView, SuggestionsPanel } from './suggestions/suggestions-panel.tsx';
export { useSuggesting } from './suggestions/use-suggesting.ts';
export { useSuggestions } from './suggestions/use-suggestions.ts';
export { ReturnNote } from './versions/return-note.tsx';
export const VersionsPanel = lazyPart(async () => (await import('./versions/versions-panel.tsx')).VersionsPanel);
export const OriginalText = lazyPart(async () => (await import('./suggestions/original-text.tsx')).OriginalText);
