import { isPresent, type Photo, shownFrame, turnedSize } from '../../shared/article/index.ts';
import { breakLines, type Measure } from './break-lines.ts';
import { plainRun, type ProofRun } from './marked-runs.ts';
import type { ProofPart } from './proof-parts.ts';
import { bodyHeight, noteSetting, page, penWidth, picture, type ProofStyle, settings } from './proof-type.ts';

interface Row {
  readonly height: number;
  /** Above it, where it is not the first of its page. */
  readonly gap: number;
  /** It may not be the last of a page. */
  readonly holdsNext: boolean;
}
export interface LineRow extends Row {
  readonly kind: 'line';
  readonly style: ProofStyle;
  readonly number: number;
  readonly runs: readonly ProofRun[];
  /** The margin's lines beside it. */
  readonly notes: readonly string[];
}
export interface PictureRow extends Row {
  readonly kind: 'picture';
  readonly photo: Photo;
  readonly width: number;
}
export type ProofRow = LineRow | PictureRow;

/** The type by which lines are broken: a text's own, and that of the margin. */
export interface Type {
  readonly text: (style: ProofStyle) => Measure;
  readonly note: Measure;
}

/**
 * A proof's pages: lines with running numbers, broken to the column, filled so that no heading ends a page, no picture
 * parts from its caption and no paragraph leaves a single line.
 */
export function proofPages(parts: readonly ProofPart[], type: Type): ProofRow[][] {
  let number = 0;
  const rows = parts.flatMap((part): ProofRow[] => {
    if (part.kind === 'picture') return [pictureRow(part.photo)];
    const { indent, leading, gap } = settings[part.style];
    // a hair narrower, so that no difference in rounding lets a line run over
    const lines = breakLines(part.runs, page.column - indent - 4, type.text(part.style));
    return lines.map((runs, at) => {
      const told = runs.flatMap(({ note }) => (note === null ? [] : [note])).join('; ');
      const notes = told === '' ? [] : breakLines([plainRun(told)], penWidth - 20, type.note).map(joined);
      number += 1;
      return {
        kind: 'line',
        style: part.style,
        number,
        runs,
        notes,
        height: Math.max(leading, notes.length * noteSetting.leading + 4),
        gap: at === 0 ? gap : 0,
        holdsNext: part.style === 'h2' || at === 0 || at === lines.length - 2 || part.style === 'caption',
      };
    });
  });
  return filled(held(rows));
}

const joined = (runs: readonly ProofRun[]): string => runs.map(({ text }) => text).join('');

function pictureRow(photo: Photo): PictureRow {
  const { width, height } = isPresent(photo) ? framedSize(photo) : { width: 3, height: 1 };
  const scale = Math.min(picture.width / width, picture.height / height);
  return {
    kind: 'picture',
    photo,
    width: width * scale,
    height: height * scale,
    gap: picture.gap,
    holdsNext: true,
  };
}

function framedSize(photo: Parameters<typeof turnedSize>[0] & Parameters<typeof shownFrame>[1]) {
  const turned = turnedSize(photo, photo);
  const frame = shownFrame(photo, photo);
  return { width: turned.width * frame.width, height: turned.height * frame.height };
}

/** The last line of a text holds nothing, save a heading's; a picture without words neither. */
function held(rows: readonly ProofRow[]): ProofRow[] {
  const ends = new Set<number>();
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    if (!next || (row.kind === 'picture' && (next.kind === 'picture' || next.style !== 'caption'))) ends.add(at);
    if (row.kind === 'line' && row.style !== 'h2' && (next?.gap ?? 1) > 0) ends.add(at);
  }
  return rows.map((row, at) => (ends.has(at) ? { ...row, holdsNext: false } : row));
}

function filled(rows: readonly ProofRow[]): ProofRow[][] {
  const pages: ProofRow[][] = [[]];
  let used = 0;
  const heightOf = ({ gap, height }: ProofRow) => gap + height;
  const turnBefore = (height: number) => {
    if (used === 0 || used + height <= bodyHeight) return;
    pages.push([]);
    used = 0;
  };
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (rows[end - 1]?.holdsNext && end < rows.length) end += 1;
    const bound = rows.slice(at, end);
    turnBefore(bound.reduce((sum, row) => sum + heightOf(row), 0));
    for (const row of bound) {
      // what no page can hold whole goes on over the next
      turnBefore(heightOf(row));
      used += heightOf(row);
      pages.at(-1)?.push(row);
    }
    at = end;
  }
  return pages;
}
