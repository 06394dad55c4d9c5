import type { TextBlock } from '../blocks/index.ts';
import { canonicalSpans, type MarkDef, type Span } from '../span.ts';
import type { Run } from './runs.ts';

/** A text block's spans as runs; attributes are its formats, and its marks with what they point to. */
export const blockRuns = (block: TextBlock): Run[] =>
  block.children.map(({ text, marks }) => ({
    text,
    attributes: JSON.stringify(marks.map((mark) => block.markDefs.find((def) => def._key === mark) ?? mark)),
  }));

/** Runs as spans again. Two marks that share a key but not what they point to get keys of their own. */
export function runsToSpans(runs: readonly Run[]): { children: Span[]; markDefs: MarkDef[] } {
  const defs = new Map<string, MarkDef>();
  const keyOf = (def: MarkDef): string => {
    const content = JSON.stringify(def);
    let key = def._key;
    while (defs.has(key) && JSON.stringify({ ...defs.get(key), _key: def._key }) !== content) key = `${key}x`;
    defs.set(key, { ...def, _key: key });
    return key;
  };
  const spans = runs.map(
    ({ text, attributes }, at): Span => ({
      _type: 'span',
      _key: `s${at}`,
      text,
      marks: (JSON.parse(attributes) as (string | MarkDef)[]).map((mark) =>
        typeof mark === 'string' ? mark : keyOf(mark),
      ),
    }),
  );
  return canonicalSpans(spans, [...defs.values()]);
}
