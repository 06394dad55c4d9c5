export { openGhost } from './ghost.ts';
