import {
  type Block,
  canonicalSpans,
  type Format,
  formats,
  isKnown,
  type MarkDef,
  type Span,
  type Stamp,
  type TextBlock,
} from '../article/index.ts';

/** A run's marks, each definition whole, so that the run can stand in any block. */
export type Marks = readonly (Format | MarkDef)[];

/** What a block is, without its text; a block that is no text is a shape as a whole. */
export type Shape = TextShape | AtomShape;
export interface TextShape {
  readonly key: string;
  readonly style: TextBlock['style'];
  readonly listItem: NonNullable<TextBlock['listItem']> | null;
  readonly level: number;
  /** The keys of its markDefs in order. */
  readonly order: readonly string[];
}
export interface AtomShape {
  readonly key: string;
  readonly block: Block;
}

/**
 * What is suggested of a token. On the current side stands what is not deleted, on the original side what is not
 * inserted; a token with both was inserted by one author and deleted by another, and stands on neither.
 */
interface Suggested {
  readonly ins: Stamp | null;
  readonly del: Stamp | null;
  /** Who changed marks or kind; what they were is in `was`. */
  readonly change: Stamp | null;
}

/** A stretch of text with the same marks and the same suggestions. */
export interface Run extends Suggested {
  readonly type: 'run';
  readonly text: string;
  /** As they are now; of a deleted run, as they were. */
  readonly marks: Marks;
  /** As they were, where that is not the same; without `change` only keys of definitions differ. */
  readonly was: Marks | null;
}

/** The start of a block. Splitting inserts one, joining deletes one. */
export interface Start extends Suggested {
  readonly type: 'start';
  readonly shape: Shape;
  readonly was: Shape | null;
}

export type Token = Run | Start;

export const isAtom = (shape: Shape): shape is AtomShape => 'block' in shape;
export const isLive = (token: Token): boolean => token.del === null;
export const isOriginal = (token: Token): boolean => token.ins === null;
export const isChanged = (token: Token): boolean => token.ins !== null || token.del !== null || token.change !== null;
/** Whether both sides are not the very same here, keys of definitions included. */
export const isDifferent = (token: Token): boolean => isChanged(token) || token.was !== null;

export const keptRun = (text: string, marks: Marks = []): Run => ({
  type: 'run',
  text,
  marks,
  was: null,
  ins: null,
  del: null,
  change: null,
});
export const keptStart = (shape: Shape): Start => ({
  type: 'start',
  shape,
  was: null,
  ins: null,
  del: null,
  change: null,
});

export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const withoutKeys = (marks: Marks): unknown =>
  marks.map((mark) => (typeof mark === 'string' ? mark : { ...mark, _key: '' }));
/** Whether a reader sees the same marks. */
export const looksSame = (one: Marks, other: Marks): boolean =>
  one === other || same(withoutKeys(one), withoutKeys(other));
/** Whether a reader sees the same kind of block. */
export function looksLike(one: Shape, other: Shape): boolean {
  if (isAtom(one) || isAtom(other)) return same(one, other);
  return one.style === other.style && one.listItem === other.listItem && one.level === other.level;
}

/** A block's shape, and its text as kept runs. */
export function tokensOf(block: Block): { readonly shape: Shape; readonly runs: readonly Run[] } {
  if (!isKnown(block) || block._type !== 'block') return { shape: { key: block._key, block }, runs: [] };
  const defs = new Map(block.markDefs.map((def) => [def._key, def]));
  return {
    shape: {
      key: block._key,
      style: block.style,
      listItem: block.listItem ?? null,
      level: block.level ?? 1,
      order: block.markDefs.map((def) => def._key),
    },
    runs: block.children
      .filter((child) => child.text !== '')
      .map((child) =>
        keptRun(
          child.text,
          child.marks.flatMap((mark): Marks => {
            const def = defs.get(mark);
            return def ? [def] : formats.filter((format) => format === mark);
          }),
        ),
      ),
  };
}

/** The block of a shape and the runs that follow it, written in the one canonical way. */
export function blockOf(shape: Shape, runs: readonly { readonly text: string; readonly marks: Marks }[]): Block {
  if (isAtom(shape)) return shape.block;
  const defs = new Map<string, MarkDef>();
  // two definitions from different blocks may have the same key
  const keyOf = (def: MarkDef): string => {
    for (let key = def._key, count = 0; ; key = `m${count++}`) {
      const known = defs.get(key);
      if (known === undefined) defs.set(key, { ...def, _key: key });
      else if (!looksSame([known], [def])) continue;
      return key;
    }
  };
  const spans = runs.map(
    ({ text, marks }): Span => ({
      _type: 'span',
      _key: 's',
      text,
      marks: marks.map((mark) => (typeof mark === 'string' ? mark : keyOf(mark))),
    }),
  );
  const place = (key: string) => {
    const at = shape.order.indexOf(key);
    return at === -1 ? shape.order.length : at;
  };
  const ordered = [...defs.values()].toSorted((one, other) => place(one._key) - place(other._key));
  return {
    _type: 'block',
    _key: shape.key,
    style: shape.style,
    ...(shape.listItem && { listItem: shape.listItem, level: shape.level }),
    ...canonicalSpans(spans, ordered),
  };
}

const sameStamp = (one: Stamp | null, other: Stamp | null): boolean => one === other || one?._key === other?._key;

/** Neighbouring runs that differ in nothing but their text, joined. */
export function joinRuns(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (
      token.type === 'run' &&
      last?.type === 'run' &&
      sameStamp(last.ins, token.ins) &&
      sameStamp(last.del, token.del) &&
      sameStamp(last.change, token.change) &&
      same(last.marks, token.marks) &&
      same(last.was, token.was)
    )
      joined[joined.length - 1] = { ...last, text: last.text + token.text };
    else joined.push(token);
  }
  return joined;
}

/** One side of a sequence as blocks; see `orphan` for text that would have none to stand in. */
export function blocksOf(tokens: readonly Token[], side: 'current' | 'original'): Block[] {
  const stands = side === 'current' ? isLive : isOriginal;
  const blocks: Block[] = [];
  let shape: Shape | null = null;
  let runs: { text: string; marks: Marks }[] = [];
  const close = () => {
    if (shape) blocks.push(blockOf(shape, runs));
    runs = [];
  };
  for (const token of tokens) {
    if (!stands(token)) continue;
    const was = side === 'original' ? token.was : null;
    if (token.type === 'start') {
      close();
      shape = (was as Shape | null) ?? token.shape;
    } else runs.push({ text: token.text, marks: (was as Marks | null) ?? token.marks });
  }
  close();
  return blocks;
}

/** The words of one side. */
export const textOf = (tokens: readonly Token[], side: 'current' | 'original'): string =>
  tokens
    .filter(side === 'current' ? isLive : isOriginal)
    .map((token) => (token.type === 'run' ? token.text : ''))
    .join('');

/** Where text of one side has no block of text of that side to stand in; -1 where all has. */
export function orphan(tokens: readonly Token[], side: 'current' | 'original'): number {
  const stands = side === 'current' ? isLive : isOriginal;
  let inBlock = false;
  return tokens.findIndex((token) => {
    if (!stands(token)) return false;
    if (token.type === 'run') return !inBlock;
    inBlock = !isAtom((side === 'original' && token.was) || token.shape);
    return false;
  });
}
