import { appendFileSync } from 'node:fs';

/** One line of docs/safety-figures.md: what was done, how often, and what came of it. */
export interface Figure {
  readonly part: string;
  readonly what: string;
  readonly rounds: number;
  readonly result: string;
}

/** Hands a figure to `npm run test:long`, which writes it down; a run of `npm test` has none worth keeping. */
export function noteFigure(figure: Figure): void {
  const file = process.env['MORAT_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** The middle, the 95th of a hundred and the largest of some measures. */
export function spread(measures: readonly number[]): string {
  const sorted = measures.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`;
}
