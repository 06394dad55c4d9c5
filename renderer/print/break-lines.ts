import type { ProofRun } from './marked-runs.ts';

/** How wide a text is in pixels, as it is set. */
export type Measure = (text: string, run: ProofRun) => number;

/**
 * Cuts runs into lines that are no wider than `width`: at blanks and behind hyphens, a word that is wider by itself in
 * pieces. Blanks at a line's end stay there, they are not seen.
 */
export function breakLines(runs: readonly ProofRun[], width: number, measure: Measure): ProofRun[][] {
  const lines: { run: ProofRun; of: ProofRun }[][] = [[]];
  const begun = new Set<ProofRun>();
  let used = 0;
  const put = (run: ProofRun, text: string, wide: number) => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last?.of === run) line[line.length - 1] = { of: run, run: { ...last.run, text: last.run.text + text } };
    // the margin tells it once, beside the run's first line
    else line.push({ of: run, run: { ...run, text, note: begun.has(run) ? null : run.note } });
    begun.add(run);
    used += wide;
  };
  const next = () => {
    lines.push([]);
    used = 0;
  };
  // a word may go on in the next run: it is weighed with that part
  const pieces = runs.flatMap((run) =>
    // a run without text is there for its note
    (run.text.match(/\n|[^\s-]*(?:-+|[^\S\n]+)|[^\s-]+/gu) ?? ['']).map((text) => ({ run, text })),
  );
  for (const [at, { run, text }] of pieces.entries()) {
    if (text === '\n') {
      next();
      continue;
    }
    const wide = measure(text.trimEnd(), run);
    let whole = wide;
    for (let on = at; /[^\s-]$/u.test(pieces[on]?.text ?? '') && pieces[on + 1]; on += 1) {
      const piece = pieces[on + 1];
      if (!piece || /^\s/u.test(piece.text)) break;
      whole += measure(piece.text.trimEnd(), piece.run);
    }
    const startsWord = at === 0 || /[\s-]$/u.test(pieces[at - 1]?.text ?? '');
    if (used > 0 && used + (startsWord ? whole : wide) > width) next();
    if (wide <= width) put(run, text, measure(text, run));
    else
      for (const letter of Array.from(text)) {
        const one = measure(letter, run);
        if (used + one > width) next();
        put(run, letter, one);
      }
  }
  return lines.map((line) => line.map(({ run }) => run));
}
