import { type Comment, type CommentAnchor, editBetween, textId } from '../../../shared/article/index.ts';

/** What one change of the editor did to the running texts. */
export interface TextsChange {
  /** The changed and new texts by textId, as they are now. */
  readonly now: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  /** A text as it was before the change; empty for a new one. */
  readonly before: (id: string) => string;
}

/** A comment made on words, all of which were deleted since. */
export const isLost = ({ anchor, quotation }: Comment): boolean =>
  anchor !== null && anchor.length === 0 && quotation !== '';

/** Carried along by the edits of its own text; of length 0 when its words are gone. */
function moved(anchor: CommentAnchor, before: string, after: string): CommentAnchor {
  const { start, end, shift } = editBetween(before, after);
  const last = anchor.offset + anchor.length;
  if (last <= start) return anchor;
  if (anchor.offset >= end) return { ...anchor, offset: anchor.offset + shift };
  // what took the place of the whole stretch, or of its middle, is what the comment is about now
  const from = anchor.offset <= start ? anchor.offset : end + shift;
  const to = last >= end ? last + shift : start;
  return { ...anchor, offset: Math.min(from, to), length: Math.max(0, to - from) };
}

/** Where the words stand in a text, nearest to an offset; -1 if they do not. */
function nearest(text: string, words: string, offset: number): number {
  let best = -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (best === -1 || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  return best;
}

function placeOf(id: string): Pick<CommentAnchor, 'field' | 'key'> {
  const [field, ...key] = id.split(':');
  return { field: field as CommentAnchor['field'], key: key.join(':') };
}

/** Words that left their text in this change (a paragraph split, joined, cut and pasted) or came back to it (undo). */
function found(words: string, anchor: CommentAnchor, change: TextsChange): CommentAnchor | null {
  if (words === '') return null;
  const own = textId(anchor);
  const ids = [...change.now.keys()].toSorted((a, b) => Number(b === own) - Number(a === own));
  for (const id of ids) {
    const offset = nearest(change.now.get(id) ?? '', words, id === own ? anchor.offset : 0);
    if (offset !== -1) return { ...placeOf(id), offset, length: words.length };
  }
  return null;
}

/**
 * A comment told for the texts as they are now: the same one if nothing of its concern changed. One whose words were
 * deleted stays, with its quotation, and takes its words up again when they come back.
 */
export function carryComment(comment: Comment, change: TextsChange): Comment {
  const { anchor, quotation } = comment;
  // about a whole field, block or story: there is nothing to carry
  if (anchor === null || quotation === '') return comment;
  const id = textId(anchor);
  const after = change.now.get(id);
  const isGone = change.removed.includes(id);
  if (isLost(comment)) {
    const back = change.now.size === 0 ? null : found(quotation, anchor, change);
    return back ? { ...comment, anchor: back } : comment;
  }
  if (after === undefined && !isGone) return comment;
  const before = change.before(id);
  const covered = before.slice(anchor.offset, anchor.offset + anchor.length);
  const carried = isGone || after === undefined ? { ...anchor, length: 0 } : moved(anchor, before, after);
  const next = carried.length > 0 ? carried : (found(covered, anchor, change) ?? { ...carried, length: 0 });
  const isSame = next.offset === anchor.offset && next.length === anchor.length && textId(next) === id;
  return isSame ? comment : { ...comment, anchor: next };
}
