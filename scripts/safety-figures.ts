import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../e2e/safety/figures.ts';
import { root } from './sources.ts';

const page = join(root, 'docs/safety-figures.md');
const row = ({ what, rounds, result }: Figure, day: string): string => `| ${what} | ${rounds} | ${result} | ${day} |`;

/** Puts the figures of a long run into the tables of docs/safety-figures.md: a figure of the same thing takes the old one's place. */
export function writeFigures(file: string): void {
  if (!existsSync(file)) return;
  const day = new Date().toISOString().slice(0, 10);
  let text = readFileSync(page, 'utf8');
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const figure = JSON.parse(line) as Figure;
    const end = `<!-- ${figure.part}: end of figures -->`;
    const rows = text.split('\n').filter((one) => !one.startsWith(`| ${figure.what} |`));
    text = rows.join('\n').replace(end, () => `${row(figure, day)}\n${end}`);
  }
  writeFileSync(page, text);
}
