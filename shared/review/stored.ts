import type { Block, BlockSuggestions, Piece, Stamp, StoredShape, Stretches } from '../article/index.ts';
import {
  blocksOf,
  isAtom,
  isChanged,
  isDifferent,
  joinRuns,
  keptRun,
  keptStart,
  type Run,
  same,
  type Shape,
  type Token,
  tokensOf,
} from './token.ts';

/** Sequences as they are kept in a story, and back: shared/article/suggest.ts. */

class Stamps {
  readonly #all = new Map<string, Stamp>();

  key(stamp: Stamp): string {
    this.#all.set(stamp._key, stamp);
    return stamp._key;
  }

  list(): Stamp[] {
    return [...this.#all.values()];
  }
}

const storedShape = (shape: Shape): StoredShape =>
  isAtom(shape)
    ? { key: shape.key, block: shape.block as unknown as Record<string, unknown> }
    : { ...shape, order: [...shape.order] };
const shapeOf = (stored: StoredShape): Shape =>
  'block' in stored ? { key: stored.key, block: stored.block as unknown as Block } : stored;

function piecesOf(tokens: readonly Token[], stamps: Stamps): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    if (token.type === 'start') {
      if (token.del) pieces.push({ start: storedShape(token.shape), by: stamps.key(token.del) });
    } else if (token.del)
      pieces.push({
        delete: token.text,
        marks: [...token.marks],
        by: stamps.key(token.del),
        ...(token.ins && { insertedBy: stamps.key(token.ins) }),
      });
    else if (token.ins) {
      const by = stamps.key(token.ins);
      if (last && 'insert' in last && last.by === by)
        pieces[pieces.length - 1] = { insert: last.insert + token.text.length, by };
      else pieces.push({ insert: token.text.length, by });
    } else if (token.was)
      pieces.push({
        keep: token.text.length,
        was: [...token.was],
        ...(token.change && { by: stamps.key(token.change) }),
      });
    else if (last && 'keep' in last && last.was === undefined)
      pieces[pieces.length - 1] = { keep: last.keep + token.text.length };
    else pieces.push({ keep: token.text.length });
  }
  return pieces;
}

/** A sequence without a start of its own: a field, or what leads the body. */
export function stretchesOf(tokens: readonly Token[]): Stretches {
  const stamps = new Stamps();
  const pieces = piecesOf(tokens, stamps);
  return { stamps: stamps.list(), pieces };
}

/** A block's suggestions; its own start comes first. Null where both sides are the same. */
export function blockSuggestionsOf(tokens: readonly Token[]): BlockSuggestions | null {
  const [start, ...rest] = tokens;
  if (start?.type !== 'start' || !tokens.some(isDifferent)) return null;
  // an order of definitions that are not there any more makes no other block
  if (!tokens.some(isChanged) && same(blocksOf(tokens, 'original'), blocksOf(tokens, 'current'))) return null;
  const stamps = new Stamps();
  const own = {
    ...(start.ins && { insertedBy: stamps.key(start.ins) }),
    ...(start.was && { was: storedShape(start.was) }),
    ...(start.change && { by: stamps.key(start.change) }),
  };
  const pieces = piecesOf(rest, stamps);
  return { stamps: stamps.list(), pieces, ...own };
}

/** Null where the stretches do not fit the text: it was changed by what knows nothing of suggestions. */
export function tokensOfStretches({ stamps, pieces }: Stretches, runs: readonly Run[]): Token[] | null {
  const byKey = new Map(stamps.map((stamp) => [stamp._key, stamp]));
  const tokens: Token[] = [];
  const rest = [...runs];
  const take = (units: number, make: (run: Run) => Token): boolean => {
    for (let left = units; left > 0; ) {
      const [run] = rest;
      if (!run) return false;
      const length = Math.min(left, run.text.length);
      tokens.push(make({ ...run, text: run.text.slice(0, length) }));
      if (length === run.text.length) rest.shift();
      else rest[0] = { ...run, text: run.text.slice(length) };
      left -= length;
    }
    return true;
  };
  for (const piece of pieces) {
    const stamp = piece.by === undefined ? null : byKey.get(piece.by);
    if (stamp === undefined) return null;
    if ('keep' in piece) {
      const was = piece.was ?? null;
      if (!take(piece.keep, (run) => ({ ...run, was, change: was && stamp }))) return null;
    } else if ('insert' in piece) {
      if (!take(piece.insert, (run) => ({ ...run, ins: stamp }))) return null;
    } else if ('delete' in piece) {
      const ins = piece.insertedBy === undefined ? null : byKey.get(piece.insertedBy);
      if (ins === undefined) return null;
      tokens.push({ ...keptRun(piece.delete, piece.marks), ins, del: stamp });
    } else tokens.push({ ...keptStart(shapeOf(piece.start)), del: stamp });
  }
  return rest.length > 0 ? null : joinRuns(tokens);
}

/** A block's sequence, its start first; null where the suggestions do not fit it, or say nothing. */
export function tokensOfBlock(block: Block, stored: BlockSuggestions): Token[] | null {
  const { shape, runs } = tokensOf(block);
  const rest = tokensOfStretches(stored, runs);
  if (rest === null) return null;
  const stamp = (key: string | undefined) => stored.stamps.find((one) => one._key === key) ?? null;
  const tokens: Token[] = [
    {
      ...keptStart(shape),
      ins: stamp(stored.insertedBy),
      was: stored.was ? shapeOf(stored.was) : null,
      change: stored.was ? stamp(stored.by) : null,
    },
    ...rest,
  ];
  return tokens.some(isDifferent) ? tokens : null;
}
