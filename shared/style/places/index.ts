export { bygone, firstDayOfToday, misspelt, wrongPairs } from './faults.ts';
export { header, lettersKey, loadPlaces, nameKey, type Places } from './load.ts';
export { type Mention, mentionsIn } from './mention.ts';
export { levelsOf, provinceOf, type Unit } from './unit.ts';
export { vietnam } from './vietnam.ts';
