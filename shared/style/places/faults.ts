import { lettersKey, nameKey, type Places } from './load.ts';
import type { Mention } from './mention.ts';
import { isSyllable } from '../../language/index.ts';
import { type Level, liesIn, provinceOf, type Unit } from './unit.ts';

/** A name that is no place's, with the place that has the same letters and other marks. */
export interface Misspelt {
  readonly mention: Mention;
  /** Where the misspelt name ends: a run of capitals may hold more than the place. */
  readonly end: number;
  readonly right: string;
  readonly level: Level;
}

/** Names from other languages of the country are printed in several ways (Kong Chro, Kông Chro). */
const isVietnamese = (name: string): boolean => name.split(/[ -]/).every((one) => isSyllable(one.toLowerCase()));
const isForeign = (name: string): boolean =>
  /(?<!\p{L})(?:p?ơ|k[^hiêey])|oo|[đdk]r|[hk](?!\p{L})(?<!nh|ch)/iu.test(name);

/** A name that only marks tell from one known place's, where the story gives reason to think of that place. */
export function misspelt(mentions: readonly Mention[], places: Places): Misspelt[] {
  const told = new Set<Unit>();
  for (const { units } of mentions) for (const unit of units) told.add(unit);
  return mentions.flatMap((mention) => {
    if (mention.units.length > 0 || places.named(mention.name).length > 0) return [];
    const parts = mention.name.split(' ');
    // what follows a place's name may be another name: `xã Tân Lâp Nguyễn Văn A`
    for (let count = Math.min(parts.length, 4); count >= 2; count--) {
      const name = parts.slice(0, count).join(' ');
      const near = places.sameLetters(name).filter(({ level }) => mention.levels.includes(level));
      const [first] = near;
      if (!first || marksApart(name, first.name) !== 1 || isForeign(name) || !isVietnamese(first.name)) continue;
      if (new Set(near.map((unit) => nameKey(unit.name))).size > 1) return [];
      const trusted = near.some((unit) => unit.level === 'province' || isNear(unit, told));
      return trusted ? [{ mention, end: mention.nameAt + name.length, right: first.name, level: first.level }] : [];
    }
    return [];
  });
}

/** In how many syllables two names of the same letters differ. */
function marksApart(one: string, other: string): number {
  const [left, right] = [nameKey(one).split(' '), nameKey(other).split(' ')];
  return left.filter((syllable, at) => syllable !== right[at]).length;
}

const isNear = (unit: Unit, told: ReadonlySet<Unit>): boolean =>
  unit.parent !== null && (told.has(unit.parent) || told.has(provinceOf(unit)));

const rank: Readonly<Record<Level, number>> = { province: 0, district: 1, commune: 2 };

/** Districts that lay elsewhere, or were, within the memory of stories but before the lists of units begin. */
const formerly: ReadonlyMap<string, string> = new Map(
  [
    ['Kỳ Sơn', 'Hòa Bình'],
    ['Mê Linh', 'Vĩnh Phúc'],
    ['Lương Sơn', 'Hà Nội'],
    ['Cẩm Khê', 'Vĩnh Phúc'],
  ].map(([district = '', province = '']) => [nameKey(district), nameKey(province)]),
);

/** A place said to lie in another, where no place of that name lies in one of the other's name. */
export interface WrongPair {
  readonly inner: Mention;
  readonly outer: Mention;
  /** Where places of the inner name do lie, at most three. */
  readonly instead: readonly Unit[];
  /** A commune that is gone since long may be missing in the lists. */
  readonly isSure: boolean;
}

export function wrongPairs(mentions: readonly Mention[], today: boolean): WrongPair[] {
  return mentions.flatMap((inner) => {
    const outer = inner.within === null ? undefined : mentions[inner.within];
    if (!outer || inner.units.length === 0 || outer.units.length === 0) return [];
    const [low] = inner.units;
    if (!low || inner.isPast || !outer.units.every((unit) => rank[unit.level] < rank[low.level])) return [];
    if (formerly.get(nameKey(low.name)) === nameKey(outer.name)) return [];
    if (inner.units.some((one) => outer.units.some((other) => belongs(one, other)))) return [];
    const homes = new Map(
      inner.units.flatMap((unit) => {
        const home =
          outer.levels.includes('province') && outer.word.toLowerCase() !== 'huyện' ? provinceOf(unit) : unit.parent;
        return home ? [[nameKey(home.name), home] as const] : [];
      }),
    );
    const isSure = low.level === 'district' || (today && outer.units.some((unit) => unit.era === 'now'));
    return [{ inner, outer, instead: [...homes.values()].slice(0, 3), isSure }];
  });
}

/** An old unit lies also in the province that its own has become part of. */
const belongs = (inner: Unit, outer: Unit): boolean =>
  liesIn(inner, outer) ||
  (inner.era === 'before' && outer.era === 'now' && outer.parent === null && provinceOf(inner).leadsTo === outer.name);

/** A unit that was abolished on 1 July 2025 in a story of a later day. */
export interface Bygone {
  readonly mention: Mention;
  readonly unit: Unit;
}

export const firstDayOfToday = '2025-07-01';

/** The first mention of each; those that the text itself calls old are left alone. */
export function bygone(mentions: readonly Mention[]): Bygone[] {
  const seen = new Set<string>();
  return mentions.flatMap((mention) => {
    const [unit] = mention.units;
    if (!unit || unit.level === 'commune' || mention.units.some(({ era }) => era === 'now')) return [];
    const key = `${unit.level} ${lettersKey(unit.name)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return mention.isPast ? [] : [{ mention, unit }];
  });
}
