export { explain } from './messages.ts';
export { runCommandLine } from './run.ts';
