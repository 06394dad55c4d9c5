export const editor = {};
export type EditorMessages = typeof editor;
