import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { browserName } from '../e2e/harness/browser.ts';

/** What one benchmark found: a table whose cells are words (what was measured) and numbers (what came out). */
export interface Section {
  readonly title: string;
  /** What was measured, and how. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Aims that are met or missed, and where the floor is. */
  readonly notes: readonly string[];
}

interface Figures {
  readonly [name: string]: Section & { readonly at: string; readonly machine: string };
}

const root = join(import.meta.dirname, '..');
const figuresFile = join(root, 'bench/figures.json');
const reportFile = join(root, 'docs/benchmarks.md');

const read = async (): Promise<Figures> => JSON.parse(await readFile(figuresFile, 'utf8').catch(() => '{}')) as Figures;

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);
/** As a table shows it: three figures that count. */
export const shown = (value: number): number => Number(value.toPrecision(3));

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const toMarkdown = ({ title, about, columns, rows, notes, at, machine }: Figures[string]): string =>
  [
    `## ${title}`,
    about,
    [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'),
    ...(notes.length > 0 ? [notes.map((one) => `- ${one}`).join('\n')] : []),
    `Measured ${at.slice(0, 10)} on ${machine}.`,
  ].join('\n\n');

/** Puts what a benchmark found among the figures and writes the report anew from all of them. */
export async function keep(name: string, section: Section): Promise<void> {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${await browserName()}`;
  const figures = { ...(await read()), [name]: { ...section, at: new Date().toISOString(), machine } };
  await writeFile(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
  const lead =
    '# Benchmarks\n\n`npm run bench` measures and writes this file; `npm run bench -- NAME` one part of it; with ' +
    '`--compare` nothing is written, and what changed against these figures is said. No figure makes a test fail.';
  await writeFile(reportFile, `${[lead, ...Object.values(figures).map(toMarkdown)].join('\n\n')}\n`);
}

const labelOf = (row: Section['rows'][number]): string => row.filter((cell) => typeof cell === 'string').join(' · ');

/** Each number beside the committed one. */
export async function compare(name: string, now: Section): Promise<string> {
  const before = (await read())[name];
  const known = new Map(before?.rows.map((row) => [labelOf(row), row]));
  const lines = now.rows.map((row) => {
    const old = known.get(labelOf(row));
    const cells = row.flatMap((cell, at) => {
      if (typeof cell === 'string') return [];
      const was = old?.[at];
      const change = typeof was === 'number' && was !== 0 ? `${((cell / was - 1) * 100).toFixed(0)} %` : 'new';
      return [`${now.columns[at]}: ${was ?? '–'} → ${cell} (${change})`];
    });
    return `${labelOf(row)}  ${cells.join('; ')}`;
  });
  return [now.title, ...lines].join('\n');
}
