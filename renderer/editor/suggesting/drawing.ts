import type { Block } from '../../../shared/article/index.ts';
import { groupsOf, type Group, type Track } from '../../../shared/review/index.ts';

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
  readonly title: readonly Group[];
}

const drawn = new WeakMap<object, Drawing>();

function drawingOf(groups: readonly Group[]): Drawing {
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
  return { struck, stretches, bar, title: groups };
}

/** The drawings of a story by textId; the same objects for what did not change. */
export function drawingsOf({ head, body }: Track): Map<string, Drawing> {
  const all = new Map<string, Drawing>();
  const draw = (id: string, source: readonly unknown[], groups: () => readonly Group[]) => {
    const known = drawn.get(source) ?? drawingOf(groups());
    drawn.set(source, known);
    all.set(id, known);
  };
  for (const [id, tokens] of head.texts) draw(id, tokens, () => groupsOf(tokens));
  for (const { block, tokens } of body.items)
    if (tokens) draw(`${isText(block) ? 'body' : 'block'}:${block._key}`, tokens, () => groupsOf(tokens));
  if (body.lead.length > 0) draw('lead:', body.lead, () => groupsOf(body.lead));
  return all;
}

const isText = (block: Block): boolean => block._type === 'block';
