export { type CommentBoard, createCommentBoard } from './comments/board.ts';
export { CommentsPanel, useComments } from './comments/comments-panel.tsx';
export { type CommentTarget, targetHere } from './comments/composer.tsx';
export { drawComments } from './comments/marks.ts';
export { ReturnNote } from './versions/return-note.tsx';
export { VersionsPanel } from './versions/versions-panel.tsx';
