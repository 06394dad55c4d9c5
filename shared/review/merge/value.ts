import { type Block, storyStates } from '../../article/index.ts';
import { same } from '../token.ts';
import { mergeOrder } from './order.ts';
import { mergeRuns } from './runs.ts';

/** One place that both sides changed, each in its own way. */
export interface Clash {
  /** Names of properties and keys of items, e.g. `['photos', 'k3', 'alt']`. */
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
  /** What the merged story has there; `both`: the words of both, one after the other, or both blocks. */
  readonly kept: 'mine' | 'theirs' | 'both';
}

/** What the merging of values needs to know of stories. */
export interface Merging {
  readonly clashes: Clash[];
  /** Texts that are merged on their own: their value here is not used. */
  readonly isMergedApart: (path: readonly string[]) => boolean;
  /** A block that both sides changed; null where it can't be one. */
  readonly mergeBlock: (base: Block | undefined, mine: Block, theirs: Block) => Block | null;
}

type Values = Readonly<Record<string, unknown>>;
type Item = Values & { readonly _key: string };

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((one) => isValues(one) && typeof one['_key'] === 'string');
const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') && new Set(value).size === value.length;

/** Properties whose strings are words of people: merged word by word. Any other string is one value. */
const running: ReadonlySet<string> = new Set(
  'name alt extendedDescription rights deskNote text title attribution seoTitle description socialTitle cells caption'.split(
    ' ',
  ),
);

/** Merges two values that came from `base` (undefined: was not there) and tells what clashed. Symmetric. */
export function mergeValue(
  path: readonly string[],
  base: unknown,
  mine: unknown,
  theirs: unknown,
  merging: Merging,
): unknown {
  if (same(mine, theirs) || same(base, theirs) || merging.isMergedApart(path)) return mine;
  if (same(base, mine)) return theirs;
  const name = path.at(-1) ?? '';
  if (typeof mine === 'string' && typeof theirs === 'string' && running.has(name))
    return mergeWords(path, typeof base === 'string' ? base : '', mine, theirs, merging);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const before = Array.isArray(base) ? base : [];
    if (isItems(mine) && isItems(theirs) && isItems(before)) return mergeItems(path, before, mine, theirs, merging);
    if (running.has(name) && mine.length === theirs.length)
      return mine.map((cell, at) => mergeValue(path, before[at], cell, theirs[at], merging));
    if (isNames(mine) && isNames(theirs) && isNames(before)) return mergeNames(before, mine, theirs);
  } else if (isValues(mine) && isValues(theirs) && mine['_type'] === theirs['_type'])
    return mergeObject(path, isValues(base) ? base : {}, mine, theirs, merging);
  return oneOf(path, mine, theirs, merging);
}

/** A value that can't be two: a story that went further on its way, otherwise one chosen alike on both sides. */
function oneOf(path: readonly string[], mine: unknown, theirs: unknown, { clashes }: Merging): unknown {
  const rank = (value: unknown) =>
    path.at(-1) === 'state' ? storyStates.indexOf(value as (typeof storyStates)[number]) : 0;
  const ahead = rank(mine) - rank(theirs);
  const kept =
    ahead > 0 || (ahead === 0 && String(JSON.stringify(mine)) > String(JSON.stringify(theirs))) ? 'mine' : 'theirs';
  clashes.push({ path, mine, theirs, kept });
  return kept === 'mine' ? mine : theirs;
}

function mergeWords(path: readonly string[], base: string, mine: string, theirs: string, { clashes }: Merging): string {
  const plain = (text: string) => [{ text, attributes: '' }];
  const words = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
  return mergeRuns(plain(base), plain(mine), plain(theirs))
    .map((piece) => {
      if (piece.kind === 'agreed') return words(piece.runs);
      const both = { mine: words(piece.mine), theirs: words(piece.theirs) };
      clashes.push({ path, ...both, kept: 'both' });
      return [both.mine, both.theirs].toSorted().join('');
    })
    .join('');
}

function mergeObject(path: readonly string[], base: Values, mine: Values, theirs: Values, merging: Merging): Values {
  const merged: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = mergeValue([...path, name], base[name], mine[name], theirs[name], merging);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
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
  merging: Merging,
): Item[] {
  const byKey = (items: readonly Item[]) => new Map(items.map((one) => [one._key, one]));
  const keys = (items: readonly Item[]) => items.map((one) => one._key);
  const [before, own, other] = [byKey(base), byKey(mine), byKey(theirs)];
  return mergeOrder(keys(base), keys(mine), keys(theirs)).flatMap((key): Item[] => {
    const [was, left, right] = [before.get(key), own.get(key), other.get(key)];
    const here = [...path, key];
    if (left && right) return mergeItem(here, was, left, right, merging);
    const only = left ?? right;
    if (!only || same(was, only)) return [];
    // removed on one side, changed on the other: what was typed stays
    if (was) merging.clashes.push({ path: here, mine: left, theirs: right, kept: left ? 'mine' : 'theirs' });
    return [only];
  });
}

function mergeItem(path: readonly string[], was: Item | undefined, mine: Item, theirs: Item, merging: Merging): Item[] {
  if (same(mine, theirs) || same(was, theirs)) return [mine];
  if (same(was, mine)) return [theirs];
  if (path[0] !== 'body' || path.length > 2) return [mergeObject(path, was ?? {}, mine, theirs, merging) as Item];
  const block = merging.mergeBlock(was as Block | undefined, mine as unknown as Block, theirs as unknown as Block);
  if (block) return [block as unknown as Item];
  // of two kinds, or a table that grew on both sides: both stay, one after the other
  const [first, second] = JSON.stringify(mine) <= JSON.stringify(theirs) ? [mine, theirs] : [theirs, mine];
  merging.clashes.push({ path, mine, theirs, kept: 'both' });
  return [first, { ...second, _key: `${second._key}x`.slice(-64) }];
}
