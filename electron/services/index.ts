export { errorFacts, type Log, openLog } from './log.ts';
export { type Services, type ServicesOptions, startServices } from './start.ts';
export { startServicesThread, type ThreadOptions } from './thread.ts';
