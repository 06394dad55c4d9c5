import type { EditorMessages } from '../vi/editor.ts';

export const editor: EditorMessages = {};
