import { type Aspect, aspectOf, type Picks } from './resolve.ts';
import { isAtom, isLive, isOriginal, type Run, type Start, type Token } from './token.ts';

/** What a suggestion does, for its words and its picture. */
export type SuggestionKind =
  | 'insertion'
  | 'deletion'
  | 'replacement'
  /** Marks: bold, a link … */
  | 'format'
  /** A paragraph became a tít xen, a quote, an item of a list … */
  | 'kind'
  | 'split'
  | 'join'
  | 'blockInsertion'
  | 'blockDeletion'
  | 'move'
  /** A field that is no running text. */
  | 'value'
  | 'photo';

/** Tokens that are one suggestion, in a sequence. */
export interface Group {
  readonly kind: SuggestionKind;
  readonly picks: Picks;
  readonly id: string;
  readonly authors: readonly string[];
  readonly at: string;
  readonly reason: string | null;
  /** Key of the block it stands in now; of the one before it when it stands in none, or empty. */
  readonly key: string;
  /** Stretch of the present text it takes up, whole syllables. */
  readonly offset: number;
  readonly length: number;
  /** Of a move: the block behind whose text it stood, empty for the very beginning; else null. */
  readonly from: string | null;
  /** The words before and after, whole syllables where only letters changed. */
  readonly before: string;
  readonly after: string;
}

const startsWithLetter = (text: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text);
const endsWithLetter = (text: string): boolean => /[\p{L}\p{M}\p{N}]$/u.test(text);

interface Open {
  first: number;
  last: number;
  author: string;
  aspects: Map<number, Aspect>;
}

/** The suggestions of a sequence in reading order. */
export function groupsOf(tokens: readonly Token[]): Group[] {
  const found: Open[] = [];
  let open: Open | null = null;
  for (const [at, token] of tokens.entries()) {
    const aspect = aspectOf(token);
    if (aspect === null) {
      // letters inside a syllable hold its changes together, everything else parts them
      const before = tokens[at - 1];
      const joins = token.type === 'run' && before?.type === 'run' && !/[^\p{L}\p{M}\p{N}]/u.test(token.text);
      if (!joins) open = null;
      continue;
    }
    const { author } = (token.del ?? token.ins ?? token.change) as { author: string };
    const last = open && tokens[open.last];
    const goesOn =
      open !== null &&
      last !== null &&
      last !== undefined &&
      (aspectOf(last) === 'change') === (aspect === 'change') &&
      (open.author === author || sharesSyllable(tokens, open.last, at)) &&
      (open.last === at - 1 || sharesSyllable(tokens, open.last, at));
    if (open && goesOn) {
      open.aspects.set(at, aspect);
      open.last = at;
    } else {
      open = { first: at, last: at, author, aspects: new Map([[at, aspect]]) };
      found.push(open);
    }
  }
  return joinMoves(found, tokens).map((one) => describe(one, tokens));
}

/** Whether only letters lie between two changed runs, and at their edges. */
function sharesSyllable(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  const [first, last] = [tokens[from], tokens[to]];
  if (first?.type !== 'run' || last?.type !== 'run') return false;
  if (!between.every((token) => token.type === 'run' && !/[^\p{L}\p{M}\p{N}]/u.test(token.text))) return false;
  return endsWithLetter(first.text) && startsWithLetter(last.text);
}

/** The two ends of a move are one suggestion. */
function joinMoves(found: readonly Open[], tokens: readonly Token[]): Open[] {
  const ends = new Map<string, Open>();
  const joined: Open[] = [];
  for (const one of found) {
    const keys = [...one.aspects.keys()].flatMap((at) => {
      const token = tokens[at];
      return token?.type === 'start' && aspectOf(token) !== 'change' ? [token.shape.key] : [];
    });
    const other = keys.map((key) => ends.get(key)).find((end) => end !== undefined && end !== one);
    if (other) for (const [at, aspect] of one.aspects) other.aspects.set(at, aspect);
    else joined.push(one);
    for (const key of keys) ends.set(key, other ?? one);
  }
  return joined;
}

function describe(open: Open, tokens: readonly Token[]): Group {
  const picked = [...open.aspects.keys()].map((at) => tokens[at] as Token);
  const stamps = picked.map((token) => (token.del ?? token.ins ?? token.change) as NonNullable<Token['ins']>);
  const kind = kindOf(picked);
  const isText = kind === 'insertion' || kind === 'deletion' || kind === 'replacement';
  // the end of a move where the block is now is where it is shown
  const here = kind === 'move' ? [...open.aspects.keys()].find((at) => (tokens[at] as Token).ins !== null) : undefined;
  const [first, last] = here === undefined ? [open.first, open.last] : [here, stretchEnd(tokens, here)];
  const { left, right } = isText ? syllableEdges(tokens, first, last) : { left: '', right: '' };
  const inside = tokens.slice(first, last + 1);
  const place = placeOf(tokens, first);
  const after = wordsOf(inside, 'current');
  return {
    kind: isText && left + right !== '' ? 'replacement' : kind,
    picks: new Map([...open.aspects].map(([at, aspect]) => [at, new Set([aspect])])),
    id: (stamps[0] as { _key: string })._key,
    authors: [...new Set(stamps.map((one) => one.author))],
    at: stamps.map((one) => one.at).toSorted()[0] ?? '',
    reason: stamps.every((one) => one.reason === stamps[0]?.reason) ? (stamps[0]?.reason ?? null) : null,
    key: place.key,
    offset: place.offset - left.length,
    length: left.length + textIn(inside).length + right.length,
    from: kind === 'move' ? oldPlace(open, tokens) : null,
    before: left + wordsOf(inside, 'original') + right,
    after: left + after + right,
  };
}

/** Where the first block of a move stood: the present block in front of its old start. */
function oldPlace({ aspects }: Open, tokens: readonly Token[]): string {
  const was = [...aspects.keys()].toSorted((a, b) => a - b).find((at) => isGoneStart(tokens[at]));
  return was === undefined ? '' : placeOf(tokens, was).key;
}
const isGoneStart = (token: Token | undefined): boolean => token?.type === 'start' && !isLive(token);

const stretchEnd = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (tokens[at + 1]?.type === 'run' && tokens[at + 1]?.ins) at++;
  return at;
};

/** The present text of the block that ends the stretch: what the offset and the length speak of. */
function textIn(inside: readonly Token[]): string {
  let text = '';
  for (const token of inside) {
    if (!isLive(token)) continue;
    if (token.type === 'start') text = '';
    else text += token.text;
  }
  return text;
}

/** The words of a stretch, a line for each block. */
function wordsOf(inside: readonly Token[], side: 'current' | 'original'): string {
  let words = '';
  for (const token of inside) {
    const only = side === 'current' ? isLive(token) : token.del !== null || isOriginal(token);
    if (!only) continue;
    words += token.type === 'run' ? token.text : '\n';
  }
  return words;
}

/** Letters beside a changed stretch that belong to the same syllable. */
function syllableEdges(tokens: readonly Token[], first: number, last: number): { left: string; right: string } {
  const changed = tokens.slice(first, last + 1).filter((token): token is Run => token.type === 'run');
  const kept = (at: number): string => {
    const token = tokens[at];
    return token?.type === 'run' && aspectOf(token) === null ? token.text : '';
  };
  const beginsInside = [isLive, isOriginal].some((side) => startsWithLetter(changed.find(side)?.text ?? ''));
  const endsInside = [isLive, isOriginal].some((side) => endsWithLetter(changed.findLast(side)?.text ?? ''));
  return {
    left: beginsInside ? (/[\p{L}\p{M}\p{N}]+$/u.exec(kept(first - 1))?.[0] ?? '') : '',
    right: endsInside ? (/^[\p{L}\p{M}\p{N}]+/u.exec(kept(last + 1))?.[0] ?? '') : '',
  };
}

/** Where in the present text a place of the sequence is; the start of a block counts as its beginning. */
function placeOf(tokens: readonly Token[], at: number): { readonly key: string; readonly offset: number } {
  let key = '';
  let offset = 0;
  const first = tokens[at];
  for (const token of tokens.slice(0, at)) {
    if (!isLive(token)) continue;
    if (token.type === 'start') [key, offset] = [token.shape.key, 0];
    else offset += token.text.length;
  }
  if (first?.type === 'start' && isLive(first)) return { key: first.shape.key, offset: 0 };
  return { key, offset };
}

function kindOf(picked: readonly Token[]): SuggestionKind {
  const starts = picked.filter((token): token is Start => token.type === 'start');
  const runs = picked.filter((token): token is Run => token.type === 'run');
  const changes = picked.filter((token) => aspectOf(token) === 'change');
  if (changes.length > 0) return changes.some((token) => token.type === 'start') ? 'kind' : 'format';
  const keys = starts.map((token) => token.shape.key);
  if (new Set(keys).size < keys.length) return 'move';
  const [inserted, deleted] = [starts.some((one) => one.del === null), starts.some((one) => one.del !== null)];
  if (starts.some((one) => isAtom(one.shape))) return inserted ? 'blockInsertion' : 'blockDeletion';
  if (inserted && !deleted) return runs.some((run) => run.del === null) ? 'blockInsertion' : 'split';
  if (deleted && !inserted) return runs.some((run) => run.ins === null) ? 'blockDeletion' : 'join';
  const [comes, goes] = [runs.some((run) => run.del === null), runs.some((run) => run.del !== null)];
  if (starts.length === 0 && comes && !goes) return 'insertion';
  if (starts.length === 0 && goes && !comes) return 'deletion';
  return 'replacement';
}
