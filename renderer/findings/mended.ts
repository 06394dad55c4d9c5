import type { RunningText } from '../../shared/article/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import type { TextRange } from '../editor/index.ts';

/** One of many places that were mended in one step. */
export interface Mended {
  readonly rule: string;
  readonly message: string;
  readonly from: string;
  readonly to: string;
  /** A little of the text as it is now, on either side. */
  readonly before: string;
  readonly after: string;
  /** Where the new words stood right after the step. */
  readonly place: TextRange;
}

/** Letters of the text shown on either side. */
const room = 32;

/** What became of findings whose first fix was put in, all in one step, in reading order. */
export function mendedPlaces(fixes: readonly Finding[], textOf: (finding: Finding) => string): Mended[] {
  return [...Map.groupBy(fixes, ({ field, key }) => `${field}:${key}`).values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => a.offset - b.offset);
    const [first] = ordered;
    const old = first ? textOf(first) : '';
    let text = '';
    let from = 0;
    const placed = ordered.map((finding) => {
      const to = finding.fixes[0]?.text ?? finding.text;
      text += old.slice(from, finding.offset);
      const offset = text.length;
      text += to;
      from = finding.offset + finding.length;
      return { finding, to, offset };
    });
    text += old.slice(from);
    return placed.map(({ finding: { field, key, rule, message, text: found }, to, offset }) => ({
      rule,
      message,
      from: found,
      to,
      before: cutLeft(text, offset),
      after: cutRight(text, offset + to.length),
      place: { field, key, offset, length: to.length },
    }));
  });
}

const cutLeft = (text: string, to: number): string =>
  to <= room ? text.slice(0, to) : `…${text.slice(to - room, to).replace(/^\S*\s+/, '')}`;
const cutRight = (text: string, from: number): string =>
  from + room >= text.length ? text.slice(from) : `${text.slice(from, from + room).replace(/\s+\S*$/, '')}…`;

/** Where a mended place stands by now: the nearest such words in its text; null once the text is gone. */
export function whereNow({ place, to }: Mended, texts: readonly RunningText[]): TextRange | null {
  const text = texts.find(({ field, key }) => field === place.field && key === place.key)?.text;
  if (text === undefined) return null;
  let nearest: number | null = null;
  for (let at = text.indexOf(to); to !== '' && at >= 0; at = text.indexOf(to, at + 1))
    if (nearest === null || Math.abs(at - place.offset) < Math.abs(nearest - place.offset)) nearest = at;
  return nearest === null
    ? { ...place, offset: Math.min(place.offset, text.length), length: 0 }
    : { ...place, offset: nearest };
}
