/** province: tỉnh and cities of that rank; district: quận, huyện, thị xã, their cities; commune: xã, phường, thị trấn, đặc khu. */
export type Level = 'province' | 'district' | 'commune';

/** A unit of Vietnam's administration, in force or gone. */
export interface Unit {
  /** With the tone marks in the old place: Hòa Bình. */
  readonly name: string;
  /** tỉnh, thành phố, quận, huyện, thị xã, xã, phường, thị trấn, đặc khu. */
  readonly word: string;
  readonly level: Level;
  /** now: in force; before: as it was until 30 June 2025. */
  readonly era: 'now' | 'before';
  /** What it lies in; null for a province. */
  readonly parent: Unit | null;
  /** Of an old province: the province that it is in now. Of an old commune: the unit that kept its code, if that is known
   * and has another name or word (`phường Ba Đình`). */
  readonly leadsTo: string | null;
}

const words = 'tỉnh|thành phố|TP\\.?|Tp\\.?|quận|huyện|thị xã|TX\\.?|xã|phường|thị trấn|TT\\.?|đặc khu';

/** A unit's word or its shortening, in small letters or with a capital at the start. */
export const wordPattern = `${words}|${words.replace(/(?<=^|\|)\p{Ll}/gu, (first) => first.toUpperCase())}`;

/** The level that a unit's word or its shortening stands for; a city may be of two ranks. */
export function levelsOf(word: string): readonly Level[] {
  switch (word.toLowerCase().replace('.', '')) {
    case 'tỉnh':
      return ['province'];
    case 'thành phố':
    case 'tp':
      return ['province', 'district'];
    case 'quận':
    case 'huyện':
    case 'thị xã':
    case 'tx':
      return ['district'];
    default:
      return ['commune'];
  }
}

/** The province that a unit lies in; itself for a province. */
export function provinceOf(unit: Unit): Unit {
  return unit.parent === null ? unit : provinceOf(unit.parent);
}

/** Whether `inner` lies in `outer`, at any depth. */
export function liesIn(inner: Unit, outer: Unit): boolean {
  return inner.parent !== null && (inner.parent === outer || liesIn(inner.parent, outer));
}
