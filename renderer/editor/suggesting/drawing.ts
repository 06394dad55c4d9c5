import type { Block } from '../../../shared/article/index.ts';
import { groupsOf, type Group, type Token, type Track } from '../../../shared/review/index.ts';

/** What is drawn of the suggestions in one running text; offsets in UTF-16 units of its present words. */
export interface Drawing {
  /** Words that were taken out, shown struck where they stood; at the text's end they stand behind it. */
  readonly struck: readonly { readonly offset: number; readonly text: string; readonly author: string }[];
  readonly stretches: readonly {
    readonly offset: number;
    readonly length: number;
    readonly look: 'inserted' | 'changed';
    readonly author: string;
  }[];
  /** A bar beside the block: it is new, or of another kind now. */
  readonly bar: { readonly look: 'inserted' | 'changed'; readonly author: string } | null;
  /** Blocks that stood behind this one and stand elsewhere now: the words that each began with. */
  readonly moved: readonly { readonly words: string; readonly author: string }[];
  readonly title: readonly Group[];
}

/** `moved` says for which keys it was made. */
const drawn = new WeakMap<object, { readonly moved: string; readonly drawing: Drawing }>();

function drawingOf(groups: readonly Group[], moved: Drawing['moved'] = []): Drawing {
  const struck: Drawing['struck'][number][] = [];
  const stretches: Drawing['stretches'][number][] = [];
  let bar: Drawing['bar'] = null;
  for (const { kind, offset, length, before, authors } of groups) {
    const author = authors[0] ?? '';
    const isWhole = kind === 'blockInsertion' || kind === 'split' || kind === 'move';
    if (isWhole || kind === 'kind') bar = { look: kind === 'kind' ? 'changed' : 'inserted', author };
    if (kind === 'format') stretches.push({ offset, length, look: 'changed', author });
    else if (kind === 'kind' || kind === 'split') continue;
    else if (length > 0) stretches.push({ offset, length, look: 'inserted', author });
    const text = kind === 'join' ? '¶' : kind === 'format' ? '' : before;
    if (text !== '') struck.push({ offset, text: kind === 'deletion' ? text : text.replace(/^\n/, '¶ '), author });
  }
  return { struck, stretches, bar, moved, title: groups };
}

/** A sequence without the blocks that were moved away from it, and what they were. */
function withoutMoved(
  tokens: readonly Token[],
  moved: ReadonlySet<string>,
): { readonly rest: readonly Token[]; readonly gone: Drawing['moved'] } {
  const rest: Token[] = [];
  const gone: { words: string; author: string }[] = [];
  let isMoved = false;
  for (const token of tokens) {
    if (token.type === 'start') {
      isMoved = token.del !== null && moved.has(token.shape.key);
      if (isMoved) gone.push({ words: '', author: token.del?.author ?? '' });
    } else isMoved &&= token.del !== null;
    const last = gone.at(-1);
    if (!isMoved) rest.push(token);
    else if (token.type === 'run' && last) last.words += token.text;
  }
  return { rest, gone };
}

/** The drawings of a story by textId; the same objects for what did not change. */
export function drawingsOf({ head, body }: Track): Map<string, Drawing> {
  const all = new Map<string, Drawing>();
  // a block that is new where it stands and was taken out somewhere was moved
  const moved = new Set(body.items.flatMap(({ block, tokens }) => (tokens?.[0]?.ins ? [block._key] : [])));
  const draw = (id: string, tokens: readonly Token[]) => {
    const keys = tokens
      .flatMap((one) => (one.type === 'start' && one.del && moved.has(one.shape.key) ? [one.shape.key] : []))
      .join(' ');
    const known = drawn.get(tokens);
    if (known?.moved === keys) {
      all.set(id, known.drawing);
      return;
    }
    const { rest, gone } = withoutMoved(tokens, moved);
    const drawing = drawingOf(groupsOf(rest), gone);
    drawn.set(tokens, { moved: keys, drawing });
    all.set(id, drawing);
  };
  for (const [id, tokens] of head.texts) draw(id, tokens);
  for (const { block, tokens } of body.items)
    if (tokens) draw(`${isText(block) ? 'body' : 'block'}:${block._key}`, tokens);
  if (body.lead.length > 0) draw('lead:', body.lead);
  return all;
}

const isText = (block: Block): boolean => block._type === 'block';
