export { type HandOver, readHandOver } from './read.ts';
export { seal } from './seal.ts';
export { writeHandOver } from './write.ts';
