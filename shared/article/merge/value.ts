import { storyStates } from '../article.ts';
import { block as blockSchema, type TextBlock } from '../blocks/index.ts';
import { blockRuns, runsToSpans } from './block-runs.ts';
import { mergeOrder } from './order.ts';
import { mergeRuns, type Run } from './runs.ts';

/** One place that both sides changed, each in its own way. */
export interface Clash {
  /** Names of properties and keys of items, e.g. `['photos', 'k3', 'caption']`. */
  readonly path: readonly string[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /**
   * What the merged story has there. `both`: the words of both, one after the other, from `offset` of the merged text
   * (UTF-16 units), `first` saying whose come first; of a removed and changed block the changed one stays.
   */
  readonly kept: 'mine' | 'theirs' | 'both';
  readonly offset?: number;
  readonly first?: 'mine' | 'theirs';
}

type Values = Readonly<Record<string, unknown>>;
type Item = Values & { readonly _key: string };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((one) => isValues(one) && typeof one['_key'] === 'string');
const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') && new Set(value).size === value.length;

/** Properties whose strings are words of people: merged word by word. Any other string is one value. */
const running: ReadonlySet<string> = new Set(
  (
    'kicker headline subheadline sapo name place caption credit alt rights ' +
    'deskNote text title attribution seoTitle description socialTitle cells'
  ).split(' '),
);

/** Merges two values that came from `base` (undefined: was not there) and tells what clashed. Symmetric. */
export function mergeValue(
  path: readonly string[],
  base: unknown,
  mine: unknown,
  theirs: unknown,
  clashes: Clash[],
): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  const name = path.at(-1) ?? '';
  if (typeof mine === 'string' && typeof theirs === 'string' && running.has(name)) {
    const plain = (text: unknown): Run[] => [{ text: typeof text === 'string' ? text : '', attributes: '' }];
    return mergeText(path, plain(base), plain(mine), plain(theirs), clashes)
      .map(({ text }) => text)
      .join('');
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const before = Array.isArray(base) ? base : [];
    if (isItems(mine) && isItems(theirs) && isItems(before)) return mergeItems(path, before, mine, theirs, clashes);
    if (running.has(name) && mine.length === theirs.length)
      return mine.map((cell, at) => mergeValue(path, before[at], cell, theirs[at], clashes));
    if (isNames(mine) && isNames(theirs) && isNames(before)) return mergeNames(before, mine, theirs);
  } else if (isValues(mine) && isValues(theirs) && mine['_type'] === theirs['_type'])
    return mergeObject(path, isValues(base) ? base : {}, mine, theirs, clashes);
  return oneOf(path, base, mine, theirs, clashes);
}

/** A value that can't be two: a story that went further on its way, otherwise one chosen alike on both sides. */
function oneOf(path: readonly string[], base: unknown, mine: unknown, theirs: unknown, clashes: Clash[]): unknown {
  const rank = (value: unknown) =>
    path.at(-1) === 'state' ? storyStates.indexOf(value as (typeof storyStates)[number]) : 0;
  const ahead = rank(mine) - rank(theirs);
  const kept = ahead > 0 || (ahead === 0 && JSON.stringify(mine) > JSON.stringify(theirs)) ? 'mine' : 'theirs';
  clashes.push({ path, base, mine, theirs, kept });
  return kept === 'mine' ? mine : theirs;
}

function mergeText(
  path: readonly string[],
  base: readonly Run[],
  mine: readonly Run[],
  theirs: readonly Run[],
  clashes: Clash[],
): Run[] {
  const merged: Run[] = [];
  let offset = 0;
  const add = (runs: readonly Run[]) => {
    merged.push(...runs);
    offset += words(runs).length;
  };
  for (const piece of mergeRuns(base, mine, theirs)) {
    if (piece.kind === 'agreed') {
      add(piece.runs);
      continue;
    }
    const first = JSON.stringify(piece.mine) <= JSON.stringify(piece.theirs) ? 'mine' : 'theirs';
    clashes.push({
      path,
      base: words(piece.base),
      mine: words(piece.mine),
      theirs: words(piece.theirs),
      kept: 'both',
      offset,
      first,
    });
    add(piece[first]);
    add(piece[first === 'mine' ? 'theirs' : 'mine']);
  }
  return merged;
}

const words = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function mergeObject(path: readonly string[], base: Values, mine: Values, theirs: Values, clashes: Clash[]): Values {
  const isText = mine['_type'] === 'block';
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged: Record<string, unknown> = {};
  for (const name of names) {
    if (isText && (name === 'children' || name === 'markDefs')) continue;
    const value = mergeValue([...path, name], base[name], mine[name], theirs[name], clashes);
    if (value !== undefined) merged[name] = value;
  }
  if (!isText) return merged;
  // a list item has no style but the normal one: what both changed into different kinds is one of them
  if (merged['listItem'] !== undefined) merged['style'] = 'normal';
  const runs = (block: Values) => (block['_type'] === 'block' ? blockRuns(block as unknown as TextBlock) : []);
  return { ...merged, ...runsToSpans(mergeText(path, runs(base), runs(mine), runs(theirs), clashes)) };
}

function mergeNames(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const stays = (name: string) =>
    base.includes(name) ? mine.includes(name) && theirs.includes(name) : mine.includes(name) || theirs.includes(name);
  return mergeOrder(base, mine, theirs).filter(stays);
}

function mergeItems(
  path: readonly string[],
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  clashes: Clash[],
): Item[] {
  const byKey = (items: readonly Item[]) => new Map(items.map((one) => [one._key, one]));
  const keys = (items: readonly Item[]) => items.map((one) => one._key);
  const [before, own, other] = [byKey(base), byKey(mine), byKey(theirs)];
  return mergeOrder(keys(base), keys(mine), keys(theirs)).flatMap((key): Item[] => {
    const [was, left, right] = [before.get(key), own.get(key), other.get(key)];
    const here = [...path, key];
    if (left && right) return mergeItem(here, was, left, right, clashes);
    const only = left ?? right;
    if (!only || same(was, only)) return [];
    // removed on one side, changed on the other: what was typed stays
    if (was) clashes.push({ path: here, base: was, mine: left, theirs: right, kept: left ? 'mine' : 'theirs' });
    return [only];
  });
}

function mergeItem(path: readonly string[], was: Item | undefined, mine: Item, theirs: Item, clashes: Clash[]): Item[] {
  if (same(mine, theirs) || same(was, theirs)) return [mine];
  if (same(was, mine)) return [theirs];
  const inside: Clash[] = [];
  if (mine['_type'] === theirs['_type']) {
    const merged = mergeObject(path, was ?? {}, mine, theirs, inside) as Item;
    if (path[0] !== 'body' || blockSchema.safeParse(merged).success) {
      clashes.push(...inside);
      return [merged];
    }
  }
  // of two kinds, or a table that grew on both sides: both stay, one after the other
  const [first, second] = JSON.stringify(mine) <= JSON.stringify(theirs) ? [mine, theirs] : [theirs, mine];
  clashes.push({ path, base: was, mine, theirs, kept: 'both', first: first === mine ? 'mine' : 'theirs' });
  return [first, { ...second, _key: `${second._key}x`.slice(-64) }];
}
