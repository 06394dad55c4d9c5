import type { ComparedRow, Segment } from '../../../shared/article/compare/index.ts';

/** For each segment the number of the run of changes it is in, null where nothing changed. */
export function runsOf(segments: readonly Segment[]): (number | null)[] {
  let run = -1;
  return segments.map((one, at) => {
    if (one.kind === 'same') return null;
    if ((segments[at - 1]?.kind ?? 'same') === 'same') run++;
    return run;
  });
}

export const rowStop = (row: ComparedRow): string => row.id;
export const textStop = (row: ComparedRow, text: string, run: number): string => `${row.id}|${text}|${run}`;

const isChangedRow = (row: ComparedRow): boolean => row.change !== 'same' || row.moved;

/** Where "next change" stops, in order: each run of changes in a text, or the row where no text changed. */
export function stopsOf(rows: readonly ComparedRow[]): string[] {
  return rows.flatMap((row) => {
    const inTexts = row.texts.flatMap(({ name, segments }) =>
      [...new Set(runsOf(segments))].flatMap((run) => (run === null ? [] : [textStop(row, name, run)])),
    );
    if (inTexts.length > 0) return inTexts;
    return isChangedRow(row) ? [rowStop(row)] : [];
  });
}
