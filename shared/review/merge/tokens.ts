import type { Stamp } from '../../article/index.ts';
import { joinRuns, keptStart, type Run as TextRun, same, type Shape, type Start, type Token } from '../token.ts';
import { type MergedPiece, mergeRuns, type Run } from './runs.ts';

/** Stands for a block that was taken out, inside a text: no text of a story has it. */
const placeholder = '\u0000';

/** A token as a run of the merge: what is suggested of it is an attribute like its marks. */
const toRun = (token: Token): Run => {
  if (token.type === 'start') return { text: placeholder, attributes: JSON.stringify(token) };
  const { text, ...rest } = token;
  return { text, attributes: JSON.stringify(rest) };
};
const toTokens = ({ text, attributes }: Run): Token[] => {
  const rest = JSON.parse(attributes) as Token | Omit<TextRun, 'text'>;
  return rest.type === 'start' ? [rest] : [{ ...rest, text }];
};

/** Makes the stamps of a side's changes that become suggestions. */
export interface Stamps {
  readonly mine: () => Stamp;
  readonly theirs: () => Stamp;
}

export interface MergedTokens {
  readonly tokens: Token[];
  /** Places that both sides changed; each is two suggestions now. */
  readonly clashes: number;
}

/** Merges one text with its suggestions. Where both sides changed the same, each side's words become its suggestion. */
export function mergeTokens(
  base: readonly Token[],
  mine: readonly Token[],
  theirs: readonly Token[],
  stamps: Stamps,
): MergedTokens {
  if (same(mine, theirs) || same(base, theirs)) return { tokens: [...mine], clashes: 0 };
  if (same(base, mine)) return { tokens: [...theirs], clashes: 0 };
  const tokens: Token[] = [];
  let clashes = 0;
  for (const piece of mergeRuns(base.map(toRun), mine.map(toRun), theirs.map(toRun))) {
    if (piece.kind === 'agreed') tokens.push(...piece.runs.flatMap(toTokens));
    else {
      clashes++;
      tokens.push(...suggested(piece, stamps));
    }
  }
  return { tokens: joinRuns(tokens), clashes };
}

/** What both changed: the words before are deleted, both sides' words inserted, in an order that is the same for both. */
function suggested(piece: Extract<MergedPiece, { kind: 'clash' }>, stamps: Stamps): Token[] {
  const side = (name: 'mine' | 'theirs') => {
    const stamp = stamps[name]();
    return piece[name].flatMap(toTokens).map((token): Token => (token.ins ? token : { ...token, ins: stamp }));
  };
  const isMineFirst = JSON.stringify(piece.mine) <= JSON.stringify(piece.theirs);
  const order = isMineFirst ? (['mine', 'theirs'] as const) : (['theirs', 'mine'] as const);
  const stamp = stamps[order[0]]();
  const before = piece.base.flatMap(toTokens).map((token): Token => (token.del ? token : { ...token, del: stamp }));
  // what one side had deleted already stands in `before`
  const isNew = (token: Token) => token.del === null || !before.some((one) => one.del && sameBut(one, token));
  return [...before, ...order.flatMap(side).filter(isNew)];
}

const sameBut = (one: Token, other: Token): boolean =>
  one.type === 'run' && other.type === 'run' ? one.text === other.text : one.type === other.type;

/** A block's own start, from both sides'. */
export function mergeStart(base: Start | null, mine: Start, theirs: Start, shape: Shape): Start {
  const [one, other] = JSON.stringify(mine) <= JSON.stringify(theirs) ? [mine, theirs] : [theirs, mine];
  const from = base && same(base, one) ? other : one;
  return { ...keptStart(shape), ins: from.ins, was: from.was, change: from.change };
}
