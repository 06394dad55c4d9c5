export { ReturnNote } from './versions/return-note.tsx';
export { VersionsPanel } from './versions/versions-panel.tsx';
