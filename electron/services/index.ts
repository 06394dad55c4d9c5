export { errorFacts, type Log, openLog } from './log.ts';
export type { Services } from './start.ts';
export { closedBox, type SecretBox } from './secret-box.ts';
export { startServicesThread, type ThreadOptions } from './thread.ts';
