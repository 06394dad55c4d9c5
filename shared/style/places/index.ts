export { header, lettersKey, loadPlaces, nameKey, type Places } from './load.ts';
export { type Level, levelsOf, liesIn, provinceOf, type Unit, wordPattern } from './unit.ts';
