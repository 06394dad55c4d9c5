import type { Format } from '../../shared/article/index.ts';
import type { Suggestion } from '../../shared/review/index.ts';

/** A stretch of text as the proof sets it. */
export interface ProofRun {
  readonly text: string;
  readonly formats: readonly Format[];
  /** Struck out, or written in. */
  readonly mark: 'deleted' | 'inserted' | null;
  /** What stands in the margin beside the line in which the run begins. */
  readonly note: string | null;
}

/** What the margin says of a suggestion, in the interface's words. */
export type NoteOf = (suggestion: Suggestion) => string;

export const plainRun = (text: string): ProofRun => ({ text, formats: [], mark: null, note: null });

const ofWords: ReadonlySet<Suggestion['kind']> = new Set([
  'insertion',
  'deletion',
  'replacement',
  'blockInsertion',
  'blockDeletion',
]);

/**
 * Puts suggestions on the present text: what they delete stands struck before what they put in, and the margin says
 * which. Offsets count UTF-16 units of the present text.
 */
export function markedRuns(
  runs: readonly ProofRun[],
  suggestions: readonly Suggestion[],
  noteOf: NoteOf,
): readonly ProofRun[] {
  let marked = runs;
  // from the end, so that what is put in moves no offset that is still to come
  for (const one of suggestions.toReversed().toSorted((a, b) => b.offset - a.offset)) {
    const [before, rest] = cut(marked, one.offset);
    const [inside, after] = cut(rest, one.length);
    const isOfWords = ofWords.has(one.kind);
    const struck: ProofRun[] = isOfWords && one.before !== '' ? [{ ...plainRun(one.before), mark: 'deleted' }] : [];
    const put = isOfWords ? inside.map((run): ProofRun => ({ ...run, mark: run.mark ?? 'inserted' })) : inside;
    const [first = plainRun(''), ...others] = [...struck, ...put];
    // two that begin at one letter are both told there
    const note = [noteOf(one), first.note ?? ''].filter((part) => part !== '').join('; ');
    marked = [...before, { ...first, note }, ...others, ...after];
  }
  return marked;
}

/** Cuts runs so that the first part has `length` units of present text; what is struck there belongs to the second. */
function cut(runs: readonly ProofRun[], length: number): [ProofRun[], ProofRun[]] {
  const before: ProofRun[] = [];
  const after: ProofRun[] = [];
  let at = 0;
  for (const run of runs) {
    const isPresent = run.mark !== 'deleted' && run.text !== '';
    const here = isPresent ? Math.max(0, Math.min(length - at, run.text.length)) : 0;
    if (isPresent) at += run.text.length;
    if (!isPresent) (at < length ? before : after).push(run);
    else {
      if (here > 0) before.push({ ...run, text: run.text.slice(0, here) });
      if (here < run.text.length) after.push({ ...run, text: run.text.slice(here), note: here > 0 ? null : run.note });
    }
  }
  return [before, after];
}
