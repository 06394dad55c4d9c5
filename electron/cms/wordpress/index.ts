export { openWordPress } from './wordpress.ts';
export type { WordPressAccount } from './session.ts';
export type { WordPressOptions } from './write.ts';
