import type { Places } from './load.ts';
import { type Level, levelsOf, type Unit, wordPattern } from './unit.ts';

/** A place that a text names: with its word (`huyện Thủy Nguyên`), or a province alone after another place. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Where the name begins; `start` where there is no word. */
  readonly nameAt: number;
  readonly name: string;
  /** As written; empty for a province that stands alone. */
  readonly word: string;
  readonly levels: readonly Level[];
  /** All units of that name and level, of both eras; none: the name is not known. */
  readonly units: readonly Unit[];
  /** The mention that is named next as what this lies in (`xã A, huyện B`), an index of the same text's mentions. */
  readonly within: number | null;
  /** Said to be of the past (`tỉnh Hà Nam cũ`). */
  readonly isPast: boolean;
}

const syllable = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’] ?\\p{L}+)?";
const named = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?<word>${wordPattern}) (?<name>${syllable}(?:(?: | ?- ?)${syllable}){0,4})`,
  'gu',
);
const alone = new RegExp(`^(?<name>${syllable}(?:(?: | ?- ?)${syllable}){0,3})`, 'u');
/** What may stand between a place and the one that it lies in. */
const joins = /^(?:, ?| ?\(| - | thuộc | của | )$/u;
const past = /^(?: ?\(?(?:cũ|trước đây|trước kia|ngày nay|nay (?:là|thuộc)))(?!\p{L})/u;
const longest = 5;

/** The longest beginning of a run of capitalised syllables that is a known name of one of the levels. */
function longestKnown(run: string, levels: readonly Level[], places: Places): { name: string; units: readonly Unit[] } {
  const parts = run.split(/(?<=[\p{L}'’])(?=[ -])/u);
  for (let count = Math.min(parts.length, longest); count > 0; count--) {
    const name = parts.slice(0, count).join('');
    const units = places.named(name).filter(({ level }) => levels.includes(level));
    if (units.length > 0) return { name, units };
  }
  return { name: run, units: [] };
}

/** The places that a text names, in order. */
export function mentionsIn(text: string, places: Places): Mention[] {
  const found: (Omit<Mention, 'within'> & { within: number | null })[] = [];
  for (const match of text.matchAll(named)) {
    const { word = '', name: run = '' } = match.groups ?? {};
    const levels = levelsOf(word);
    const known = longestKnown(run, levels, places);
    const nameAt = match.index + word.length + 1;
    const end = nameAt + known.name.length;
    found.push({
      start: match.index,
      end,
      nameAt,
      name: known.name,
      word,
      levels,
      units: known.units,
      within: null,
      isPast: past.test(text.slice(end)),
    });
  }
  const all: typeof found = [];
  for (const [at, one] of found.entries()) {
    all.push(one);
    const next = found[at + 1];
    if (next && joins.test(text.slice(one.end, next.start))) {
      one.within = all.length;
      continue;
    }
    const province = provinceAfter(text, one.end, places);
    if (province && (!next || province.end <= next.start)) {
      one.within = all.length;
      all.push(province);
    }
  }
  return all;
}

/** A province's name without its word, right after another place: `huyện Kim Động (Hưng Yên)`. */
function provinceAfter(
  text: string,
  from: number,
  places: Places,
): (Omit<Mention, 'within'> & { within: null }) | null {
  const between = /^(?:, | ?\(|, thuộc )/u.exec(text.slice(from))?.[0];
  if (between === undefined) return null;
  const start = from + between.length;
  const run = alone.exec(text.slice(start))?.groups?.['name'];
  if (run === undefined) return null;
  const { name, units } = longestKnown(run, ['province'], places);
  // more capitals after it: a longer name that only begins like a province (Hà Nam Ninh, Quảng Nam Corporation)
  if (units.length === 0 || name !== run) return null;
  const end = start + name.length;
  return {
    start,
    end,
    nameAt: start,
    name,
    word: '',
    levels: ['province'],
    units,
    within: null,
    isPast: past.test(text.slice(end)),
  };
}
