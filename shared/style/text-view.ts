import type { RunningText, TextField } from '../article/index.ts';
import { type Token, tokens } from '../language/index.ts';
import { quotesIn } from './quotes.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A running text as rules see it; what is costly is made once, when the first rule asks. */
export interface TextView {
  readonly field: TextField;
  readonly key: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether a stretch touches words inside quotation marks; the marks themselves are outside. */
  readonly isQuoted: (start: number, end: number) => boolean;
  /** Whether a stretch touches a link, an address or code between backticks: nobody mends those. */
  readonly isExempt: (start: number, end: number) => boolean;
}

const touches = (ranges: readonly Range[], start: number, end: number): boolean =>
  ranges.some((range) => range.start < end && start < range.end);

/** What stands inside quotation marks; one that is never closed reaches the text's end, as in a quotation over paragraphs. */
function quotedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let depth = 0;
  let from = 0;
  for (const { at, role } of quotesIn(text)) {
    if (role === 'opens') {
      if (depth === 0) from = at + 1;
      depth++;
    } else {
      if (depth <= 1) ranges.push({ start: depth === 0 ? 0 : from, end: at });
      depth = Math.max(0, depth - 1);
    }
  }
  if (depth > 0) ranges.push({ start: from, end: text.length });
  for (const { 0: whole, index } of text.matchAll(/‘[^‘’]*’/g))
    ranges.push({ start: index + 1, end: index + whole.length - 1 });
  return ranges;
}

function exemptRanges(text: string, all: readonly Token[]): Range[] {
  const ranges: Range[] = all.filter(({ kind }) => kind === 'address');
  if (!text.includes('`')) return ranges;
  return [
    ...ranges,
    ...[...text.matchAll(/`[^`]+`/g)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length })),
  ];
}

export function textView({ field, key, text }: RunningText): TextView {
  let quoted: Range[] | null = null;
  let exempt: Range[] | null = null;
  return {
    field,
    key,
    text,
    tokens: tokens(text),
    isQuoted: (start, end) => touches((quoted ??= quotedRanges(text)), start, end),
    isExempt: (start, end) => touches((exempt ??= exemptRanges(text, tokens(text))), start, end),
  };
}
