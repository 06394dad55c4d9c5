import { fold, inPlacement } from '../../language/index.ts';
import type { Level, Unit } from './unit.ts';

/** The first line of the list; another number is another form. */
export const header = 'morat places 1';

/** Vietnam's units by name. */
export interface Places {
  readonly units: readonly Unit[];
  /** Units of this name, whatever the tone placement, the case and the spelling of Đắk. */
  named(name: string): readonly Unit[];
  /** Units whose name has the same letters and other marks. */
  sameLetters(name: string): readonly Unit[];
  /** What lies directly in a unit. */
  inside(unit: Unit): readonly Unit[];
}

/** Names of the highlands are printed with and without the tone mark, by the house: Đắk Lắk, Đăk Lăk. */
const highland: Readonly<Record<string, string>> = { đăk: 'đắk', đak: 'đắk', đác: 'đắk', lăk: 'lắk' };

/** Some 3,000 syllables make up all names. */
const syllables = new Map<string, string>();
function syllableKey(word: string): string {
  let key = syllables.get(word);
  if (key === undefined) {
    const placed = inPlacement(word, 'old');
    key = highland[placed] ?? placed;
    if (syllables.size < 20_000) syllables.set(word, key);
  }
  return key;
}

/** One key for all the ways in which one name is printed rightly. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/ ?- ?/g, ' ')
    .replace(/' /g, "'")
    .replace(/\p{L}+/gu, syllableKey);

/** A name without marks: Thủy Nguyên and Thuỷ Nguyện are both `thuy nguyen`. */
export const lettersKey = (name: string): string => fold(nameKey(name));

/**
 * Reads the lines of the list of units: after the header `= now` with a province a line (`tỉnh Hưng Yên`) and under it its communes
 * by word (`  xã: A, B`); then `= before` with provinces (`tỉnh Thái Bình > Hưng Yên`, what it is part of now),
 * districts (one space in front) and communes (`A > xã B` where a unit in force has kept its code).
 */
export function loadPlaces(file: readonly string[]): Places {
  const [first, ...lines] = file;
  if (first !== header) throw new Error(`Not a list of places: ${first?.slice(0, 40)}`);
  const units: Unit[] = [];
  const inside = new Map<Unit, Unit[]>();
  let era: Unit['era'] = 'now';
  let province: Unit | null = null;
  let district: Unit | null = null;
  const add = (word: string, entry: string, level: Level, parent: Unit | null): Unit => {
    const [name = '', leadsTo = null] = entry.split(' > ');
    const unit: Unit = { name, word, level, era, parent, leadsTo };
    units.push(unit);
    if (parent) {
      const there = inside.get(parent);
      if (there) there.push(unit);
      else inside.set(parent, [unit]);
    }
    return unit;
  };
  const named = /^(tỉnh|thành phố|quận|huyện|thị xã) (.+)$/u;
  for (const line of lines) {
    if (line.startsWith('= ')) {
      era = line === '= before' ? 'before' : 'now';
      province = district = null;
    } else if (line.startsWith('  ')) {
      const colon = line.indexOf(': ');
      const word = line.slice(2, colon);
      for (const entry of line.slice(colon + 2).split(', ')) add(word, entry, 'commune', district ?? province);
    } else if (line.startsWith(' ')) {
      const [, word = '', name = ''] = named.exec(line.slice(1)) ?? [];
      district = add(word, name, 'district', province);
    } else {
      const [, word = '', name = ''] = named.exec(line) ?? [];
      province = add(word, name, 'province', null);
      district = null;
    }
  }
  return indexed(units, inside);
}

function indexed(units: readonly Unit[], inside: ReadonlyMap<Unit, readonly Unit[]>): Places {
  // made when first asked for: reading the list is on the way to the first findings, this is not
  let names: Map<string, Unit[]> | null = null;
  let letters: Map<string, Unit[]> | null = null;
  return {
    units,
    named: (name) => (names ??= Map.groupBy(units, (unit) => nameKey(unit.name))).get(nameKey(name)) ?? [],
    sameLetters: (name) =>
      (letters ??= Map.groupBy(units, (unit) => lettersKey(unit.name))).get(lettersKey(name)) ?? [],
    inside: (unit) => inside.get(unit) ?? [],
  };
}
