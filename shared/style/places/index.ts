export { bygone, firstDayOfToday, misspelt, wrongPairs } from './faults.ts';
export { type Mention, mentionsIn } from './mention.ts';
export type { Unit } from './unit.ts';
export { vietnam } from './vietnam.ts';
