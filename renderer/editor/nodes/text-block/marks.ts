import { createState } from 'lexical';
import { type Format, formats, type MarkDef } from '../../../../shared/article/index.ts';

/** Lexical's bits of the formats the model knows (its TEXT_TYPE_TO_FORMAT). */
const bits: Record<Format, number> = { strong: 1, em: 2, underline: 8, sub: 32, sup: 64 };
const known = Object.values(bits).reduce((all, bit) => all | bit, 0);

export const formatBits = (marks: readonly string[]): number =>
  formats.reduce((sum, format) => (marks.includes(format) ? sum | bits[format] : sum), 0);
export const bitFormats = (format: number): Format[] => formats.filter((one) => format & bits[one]);
/** Formats that the model does not keep (strikethrough, code…) taken out. */
export const knownBits = (format: number): number => format & known;

const sameDefs = (one: readonly MarkDef[], other: readonly MarkDef[]): boolean =>
  one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));

/** The markDefs on a run of text or a line break, links excluded: those are nodes. */
export const defsState = createState('defs', {
  parse: (value): readonly MarkDef[] => (Array.isArray(value) ? (value as MarkDef[]) : []),
  isEqual: sameDefs,
});

/** A line break's own format bits: in the model it is a character like any other. */
export const breakFormatState = createState('breakFormat', {
  parse: (value): number => (typeof value === 'number' ? value : 0),
});

/** The `_key` of a link's markDef. */
export const linkKeyState = createState('linkKey', {
  parse: (value): string => (typeof value === 'string' ? value : ''),
});
