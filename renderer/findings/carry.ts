import { editBetween } from '../../shared/article/index.ts';
import type { Finding } from '../../shared/check/index.ts';

const joins = /[\p{L}\p{M}\p{N}]/u;

/**
 * A finding made on `before`, told for `after`: moved with the edits since, or null when its own words were touched
 * and it has to be judged again. What is about a whole field (length 0, or its shape) stays while the field has text.
 */
export function carryFinding(finding: Finding, before: string, after: string): Finding | null {
  if (before === after) return finding;
  if (finding.length === 0) return (before === '') === (after === '') ? finding : null;
  const { start, end, shift } = editBetween(before, after);
  const last = finding.offset + finding.length;
  if (last <= start) {
    // a letter put right behind a word makes another word of it
    if (last === start && grows(after, last)) return null;
    return finding;
  }
  if (finding.offset >= end) {
    const offset = finding.offset + shift;
    if (finding.offset === end && offset > 0 && grows(after, offset)) return null;
    return { ...finding, offset };
  }
  if (finding.kind !== 'structure') return null;
  const from = Math.min(finding.offset, start);
  const to = Math.max(last, end) + shift;
  return to > from ? { ...finding, offset: from, length: to - from, text: after.slice(from, to) } : null;
}

/** Whether letters meet at the offset, so that it lies inside a word. */
const grows = (text: string, at: number): boolean => joins.test(text[at - 1] ?? '') && joins.test(text[at] ?? '');

/** The run of letters, digits and marks around an offset: the syllable that is being typed there. */
export function wordAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  let start = offset;
  let end = offset;
  while (start > 0 && joins.test(text[start - 1] ?? '')) start--;
  while (end < text.length && joins.test(text[end] ?? '')) end++;
  return { start, end };
}
