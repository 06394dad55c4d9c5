export { createStoryEditor } from './create-story-editor.ts';
export type { StoryChange, StoryEditor, TextPlace, TextRange } from './story-editor.ts';
export type { Pasted } from './extensions/paste-foreign.ts';
export { StoryPage } from './story-page.tsx';
export type { TextBlockKind } from './nodes/index.ts';
export { createTextTools, type TextTools, type TextToolsState } from './text-tools.ts';
export { createTypingKeyboard, type TypingKeyboard } from './typing/keyboard.ts';
export { useHead } from './use-head.ts';
export { textKinds } from './text-kinds.ts';
