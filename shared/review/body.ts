import type { Block } from '../article/index.ts';
import { advance, type By } from './advance.ts';
import {
  isAtom,
  isChanged,
  isDifferent,
  isLive,
  isOriginal,
  joinRuns,
  keptStart,
  orphan,
  same,
  type Token,
  tokensOf,
} from './token.ts';

/** A block that stands in the story now, with what is suggested in it and behind it. */
export interface BodyItem {
  /** As it is now, without suggestions. */
  readonly block: Block;
  /** Its own start first; then its text and, behind it, what was taken out there. Null: nothing is suggested. */
  readonly tokens: readonly Token[] | null;
}

/** The body and what is suggested in it. The same object while nothing changes, and the same items in it. */
export interface BodyTrack {
  /** What was taken out before the first block. */
  readonly lead: readonly Token[];
  readonly items: readonly BodyItem[];
}

export const bodyTrack = (blocks: readonly Block[]): BodyTrack => ({
  lead: [],
  items: blocks.map((block) => ({ block, tokens: null })),
});

export function itemTokens({ block, tokens }: BodyItem): readonly Token[] {
  if (tokens) return tokens;
  const { shape, runs } = tokensOf(block);
  return [keptStart(shape), ...runs];
}

/** The whole body as one sequence. */
export const bodyTokens = ({ lead, items }: BodyTrack): Token[] => [...lead, ...items.flatMap(itemTokens)];

/**
 * Carries the suggestions along to the present blocks. Blocks that did not change are given as the very objects of the
 * items, or cost a comparison; only what lies between the first and the last changed one is looked at.
 */
export function advanceBody(before: BodyTrack, blocks: readonly Block[], by: By): BodyTrack {
  const { items } = before;
  const alike = (item: BodyItem | undefined, block: Block | undefined) =>
    item !== undefined && block !== undefined && same(item.block, block);
  const shorter = Math.min(items.length, blocks.length);
  let head = 0;
  while (head < shorter && alike(items[head], blocks[head])) head++;
  let tail = 0;
  while (tail < shorter - head && alike(items.at(-1 - tail), blocks.at(-1 - tail))) tail++;
  if (head + tail === items.length && items.length === blocks.length) return before;
  const moved = by === null ? onlyMoved(items, blocks) : null;
  if (moved && orphan(moved.flatMap(itemTokens), 'original') === -1) return { ...before, items: moved };
  // what changes in the original as well may take the place of text that stands in the next block now
  if (by === null) while (tail > 0 && itemTokens(items.at(-tail) as BodyItem)[0]?.ins) tail--;
  const fresh = blocks.slice(head, blocks.length - tail);
  const old = items.slice(head, items.length - tail);
  // the same blocks with other words (fix all, replace all): each is compared for itself
  if (old.length === fresh.length && old.every((item, at) => item.block._key === fresh[at]?._key)) {
    const changed = old.map((item, at) => advanceItem(item, fresh[at] ?? item.block, by));
    return { ...before, items: items.toSpliced(head, old.length, ...changed) };
  }
  const tokens = advance(
    old.flatMap(itemTokens),
    fresh.flatMap((block) => itemTokens({ block, tokens: null })),
    by,
    standsInBlock(before, head),
  );
  const { lead, items: middle } = itemsOf(tokens, fresh);
  const front = withLead(before, head, lead);
  return { ...front, items: [...front.items.slice(0, head), ...middle, ...items.slice(items.length - tail)] };
}

/** A block that stands where it stood. */
function advanceItem(item: BodyItem, block: Block, by: By): BodyItem {
  if (same(item.block, block)) return item;
  const tokens = advance(itemTokens(item), itemTokens({ block, tokens: null }), by, true);
  return { block, tokens: tokens.some(isDifferent) ? tokens : null };
}

/** Whether text at the start of an item would stand in a block of text of the original. */
function standsInBlock({ lead, items }: BodyTrack, index: number): boolean {
  for (let at = index - 1; at >= -1; at--) {
    const item = items[at];
    const tokens = item ? itemTokens(item) : lead;
    const start = tokens.findLast((token) => token.type === 'start' && isOriginal(token));
    if (start?.type === 'start') return !isAtom(start.was ?? start.shape);
  }
  return false;
}

/** What was taken out in front of an item stands behind the one before it, or leads. */
function withLead(track: BodyTrack, index: number, tokens: readonly Token[]): BodyTrack {
  if (tokens.length === 0) return track;
  const before = track.items[index - 1];
  if (!before) return { ...track, lead: joinRuns([...track.lead, ...tokens]) };
  const items = [...track.items];
  items[index - 1] = { block: before.block, tokens: joinRuns([...itemTokens(before), ...tokens]) };
  return { ...track, items };
}

/** A sequence cut into items at the starts that stand now. */
export function itemsOf(tokens: readonly Token[], blocks: readonly Block[]): BodyTrack {
  const lead: Token[] = [];
  const groups: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'start' && isLive(token)) groups.push([token]);
    else (groups.at(-1) ?? lead).push(token);
  }
  const items = groups.flatMap((group, at): BodyItem[] => {
    const block = blocks[at];
    return block ? [{ block, tokens: group.some(isDifferent) ? joinRuns(group) : null }] : [];
  });
  return { lead: joinRuns(lead), items };
}

/** The same blocks in another order: each takes its suggestions along. */
function onlyMoved(items: readonly BodyItem[], blocks: readonly Block[]): BodyItem[] | null {
  if (items.length !== blocks.length) return null;
  const byKey = new Map(items.map((item) => [item.block._key, item]));
  const moved: BodyItem[] = [];
  for (const block of blocks) {
    const item = byKey.get(block._key);
    if (!item || !same(item.block, block)) return null;
    moved.push(item);
  }
  return moved;
}

export const hasBodySuggestions = ({ lead, items }: BodyTrack): boolean =>
  lead.length > 0 || items.some(({ tokens }) => tokens?.some(isChanged) ?? false);
