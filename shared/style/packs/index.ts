export { bindPacks, type RuleChoice, type StyleBook } from './bind.ts';
export { maxFileBytes } from './yaml-file.ts';
export type { StyleProblem } from './problem.ts';
export { type Pack, type PackFile, readPack } from './read-pack.ts';
