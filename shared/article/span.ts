import { z } from 'zod';
import { instant, key, text } from './string.ts';

/** The formats a story's running text knows, in the order in which a span's marks are kept. */
export const formats = ['strong', 'em', 'underline', 'sub', 'sup'] as const;
export type Format = (typeof formats)[number];

const author = z.string();

/** What a span's mark can point to beside a plain format. `_key` is unique inside its block. */
export const markDef = z.discriminatedUnion('_type', [
  z.strictObject({ _type: z.literal('link'), _key: key, href: z.string().min(1).max(4000) }),
  z.strictObject({ _type: z.literal('comment'), _key: key, comment: key }),
  z.strictObject({ _type: z.literal('insertion'), _key: key, author, at: instant }),
  z.strictObject({ _type: z.literal('deletion'), _key: key, author, at: instant }),
  z.strictObject({
    _type: z.literal('formatChange'),
    _key: key,
    author,
    at: instant,
    before: z.array(z.enum(formats)),
  }),
]);
export type MarkDef = Readonly<z.infer<typeof markDef>>;
export type Link = Extract<MarkDef, { _type: 'link' }>;

/** A run of text with the same marks. A mark is a format's name or the `_key` of one of the block's markDefs. */
export const span = z.strictObject({ _type: z.literal('span'), _key: key, text, marks: z.array(z.string()) });
export type Span = Readonly<z.infer<typeof span>>;

const isFormat = (mark: string): mark is Format => (formats as readonly string[]).includes(mark);

/**
 * The one way in which the same runs are written: markDefs in the order of their first use, then of their keys; marks in
 * the order of `formats` then markDefs, each once, unknown ones dropped; neighbours with equal marks joined; no empty
 * span but the only one; no markDef that nothing uses.
 */
export function canonicalSpans(
  spans: readonly Span[],
  markDefs: readonly MarkDef[],
): { children: Span[]; markDefs: MarkDef[] } {
  const firstUse = new Map<string, number>();
  for (const [at, { text, marks }] of spans.entries())
    if (text !== '') for (const mark of marks) if (!firstUse.has(mark)) firstUse.set(mark, at);
  const use = ({ _key }: MarkDef) => firstUse.get(_key) ?? spans.length;
  const defs = markDefs.toSorted((one, other) => use(one) - use(other) || (one._key < other._key ? -1 : 1));
  const known = new Set(defs.map((def) => def._key));
  const children: Span[] = [];
  for (const one of spans) {
    if (one.text === '') continue;
    const marks = [
      ...formats.filter((format) => one.marks.includes(format)),
      ...defs.filter((def) => one.marks.includes(def._key)).map((def) => def._key),
    ].filter((mark, at, all) => (isFormat(mark) || known.has(mark)) && all.indexOf(mark) === at);
    const last = children.at(-1);
    if (last && last.marks.length === marks.length && last.marks.every((mark, at) => mark === marks[at]))
      children[children.length - 1] = { ...last, text: last.text + one.text };
    else children.push({ _type: 'span', _key: `s${children.length}`, text: one.text, marks });
  }
  if (children.length === 0) children.push({ _type: 'span', _key: 's0', text: '', marks: [] });
  const used = new Set(children.flatMap((child) => child.marks));
  // joining can make letters meet that belong together in NFC
  const composed = children.map((child) => ({ ...child, text: child.text.normalize('NFC') }));
  return { children: composed, markDefs: defs.filter((def) => used.has(def._key)) };
}
